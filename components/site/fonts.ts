import localFont from 'next/font/local'
import '@/fonts/fallbacks.css'

// Next reads these calls without running them: they can name no values. Its own stand-ins are made from Arial alone, which neither
// Linux nor Android has: fallbacks.css has ours. A font that is not there when a page is drawn waits for the next page, so that
// nothing moves (docs/decisions/0028); the files with rare letters, which nobody can load before they are needed, do not wait. Who imports this has the
// families `Work Sans` and `Poppins`; app/globals.css says what stands behind them.

export const workSans = localFont({
  src: '../../fonts/work-sans.woff2',
  weight: '400 700',
  display: 'optional',
  adjustFontFallback: false,
  declarations: [{ prop: 'font-family', value: 'Work Sans' }],
})

export const workSansExt = localFont({
  src: '../../fonts/work-sans-ext.woff2',
  weight: '400 700',
  display: 'swap',
  adjustFontFallback: false,
  preload: false,
  declarations: [
    { prop: 'font-family', value: 'Work Sans' },
    {
      prop: 'unicode-range',
      value: 'U+100-130,U+132-151,U+154-17F,U+218-21B',
    },
  ],
})

export const poppins = localFont({
  src: '../../fonts/poppins.woff2',
  weight: '600',
  display: 'optional',
  adjustFontFallback: false,
  declarations: [{ prop: 'font-family', value: 'Poppins' }],
})

export const poppinsExt = localFont({
  src: '../../fonts/poppins-ext.woff2',
  weight: '600',
  display: 'swap',
  adjustFontFallback: false,
  preload: false,
  declarations: [
    { prop: 'font-family', value: 'Poppins' },
    {
      prop: 'unicode-range',
      value: 'U+100-130,U+132-151,U+154-17F,U+218-21B',
    },
  ],
})
