import styles from './ThemeSwitch.module.css'
import { words } from './words'

const THEMES = ['light', 'dark', 'system'] as const

/**
 * The choice of colours. The style sheet reads the buttons by their values, so the switch works without scripts; theme.client.ts
 * remembers what was chosen.
 */
export function ThemeSwitch() {
  return (
    <fieldset className={styles.theme}>
      <legend>{words.colours.title}</legend>
      <div className={styles.choices}>
        {THEMES.map((theme) => (
          <label key={theme} className={styles.choice}>
            <input type="radio" name="theme" value={theme} defaultChecked={theme === 'system'} />
            <span>{words.colours[theme]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
