import { WIDTHS } from './widths'

/**
 * How variants are made; part of the key of the cache. Measured on the diagram of the membership page and on photographs
 * (docs/decisions/0033 and 0040): a drawing wants sharp edges and full colour; a photograph gains nothing from effort.
 */
export const SETTINGS = {
  /** To be raised when other variants are made from the same settings. */
  version: 4,
  widths: WIDTHS,
  drawing: {
    /** Letters are not read at less, and a drawing of few bytes has little to gain. */
    narrowest: 640,
    /** Sharper kernels draw a second line along every edge, which is seen and has to be packed. */
    kernel: 'mitchell',
    /** What desks load, dot for dot: it may show no traces of compression. Wider, AVIF is smaller, and is shown smaller. */
    few: { widest: 640, colours: 16, webp: { lossless: true, effort: 1 } },
    /** What phones load. */
    narrowAvif: { quality: 32, effort: 1, chromaSubsampling: '4:4:4', tune: 'ssim' },
    narrow: 960,
    avif: { quality: 36, effort: 1, chromaSubsampling: '4:4:4', tune: 'ssim' },
  },
  photograph: {
    avif: { quality: 50, effort: 0, chromaSubsampling: '4:2:0' },
  },
  /** For browsers that do not know AVIF. They are few, and old: one file will do. */
  webp: { widest: 960, quality: 75, effort: 0 },
  animation: { quality: 75, effort: 0 },
  /** A look at how small an exact file would be, and the file. */
  exact: { look: { lossless: true, effort: 0 }, file: { lossless: true, effort: 1 } },
} as const
