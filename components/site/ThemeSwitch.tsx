import styles from './ThemeSwitch.module.css'

const THEMES = { light: 'Light', dark: 'Dark', system: 'System' }

/**
 * The choice of colours. The style sheet reads the buttons by their ids, so the switch works without scripts; theme.client.ts
 * remembers what was chosen.
 */
export function ThemeSwitch() {
  return (
    <fieldset className={styles.theme}>
      <legend>Colours</legend>
      <div className={styles.choices}>
        {Object.entries(THEMES).map(([theme, label]) => (
          <label key={theme} className={styles.choice}>
            <input
              type="radio"
              name="theme"
              id={`theme-${theme}`}
              value={theme}
              defaultChecked={theme === 'system'}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
