/**
 * The membership page as visitors have it today, for comparison: the same text, built with the Hugo theme that it was written
 * for, opened in Chromium in a window of 1280 pixels with an empty cache. To measure it anew: open
 * https://2i2c.org/membership/ with the network panel of the developer tools, "Disable cache" on.
 */
export const TODAY = {
  source:
    'the same text, built with the Hugo theme that it was written for; measured once in Chromium at 1280 px with an empty cache, gzip',
  rows: [
    ['HTML', '1', '5,610'],
    ['style sheets', '7', '61,594'],
    ['scripts', '9', '≈ 116,000'],
    ['fonts', '9', '404,152'],
    ['search index, on every page', '1', '187,031'],
    ['the diagram (WebP), logo, icons, manifest', '5', '≈ 42,000'],
    ['all', '32, of them 15 to five other hosts', '≈ 817,000'],
  ],
} as const
