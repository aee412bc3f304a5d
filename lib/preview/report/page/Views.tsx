interface Props {
  /** The pictures, for those who do not see what the buttons stand on. */
  name: string
  id: string
  hasDifference: boolean
}

/** How a pair of pictures can be shown. All but the slider work without a script. */
export function Views({ name, id, hasDifference }: Props) {
  const views = [
    { value: 'slide', label: 'Slider' },
    { value: 'both', label: 'Side by side' },
    { value: 'before', label: 'Before' },
    { value: 'after', label: 'After' },
    ...(hasDifference ? [{ value: 'marked', label: 'Difference' }] : []),
  ]
  return (
    <div className="views" role="radiogroup" aria-label={`How to show ${name}`}>
      {views.map(({ value, label }) => (
        <label key={value} hidden={value === 'slide' || undefined}>
          <input type="radio" name={`${id}-view`} value={value} defaultChecked={value === 'both'} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  )
}

/** Moves the line between the two pictures. It is there when its script is (`slider.client.ts`). */
export function Slider({ name, id }: Pick<Props, 'name' | 'id'>) {
  return (
    <p className="slider" hidden>
      <label htmlFor={`${id}-line`}>Line between before and after</label>
      <input
        id={`${id}-line`}
        type="range"
        defaultValue={50}
        aria-label={`Line between before and after: ${name}`}
      />
    </p>
  )
}
