/**
 * Makes the sliders between two pictures work. It shows them first: without a script they would do nothing. They are moved by mouse, finger and
 * keys, as the browser has it; the picture itself can be dragged as well.
 */
for (const viewer of document.querySelectorAll<HTMLElement>('.pair')) {
  const line = viewer.querySelector<HTMLInputElement>('[type=range]')
  const slide = viewer.querySelector<HTMLInputElement>('[value=slide]')
  const shots = viewer.querySelector<HTMLElement>('.shots')
  if (!line || !slide || !shots) continue

  const show = (): void => {
    shots.style.setProperty('--line', `${line.value}%`)
    line.ariaValueText = `Before up to ${line.value} %, then after`
  }
  const drag = ({ clientX, target }: PointerEvent): void => {
    if (!slide.checked || target === line) return
    const { left, width } = shots.getBoundingClientRect()
    line.valueAsNumber = Math.round(((clientX - left) / width) * 100)
    show()
  }
  line.addEventListener('input', show)
  shots.addEventListener('pointerdown', (event) => {
    if (event.isPrimary && event.button === 0) drag(event)
  })
  shots.addEventListener('pointermove', (event) => {
    if (event.buttons === 1) drag(event)
  })
  // A picture that is dragged away would leave the line behind.
  shots.addEventListener('dragstart', (event) => {
    if (slide.checked) event.preventDefault()
  })
  for (const hidden of viewer.querySelectorAll<HTMLElement>('[hidden]')) hidden.hidden = false
  slide.checked = true
  show()
}

export {}
