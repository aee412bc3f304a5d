/**
 * The words of the frame around every page: what the site says by itself, not what its editors write. They stand in one
 * place, so that whoever translates them finds them all.
 */
export const words = {
  skip: 'Skip to content',
  mainMenu: 'Main',
  menu: 'Menu',
  follow: 'Follow us',
  edit: 'Edit this page',
  /** Stands before the name of the licence. */
  licence: 'The text of this site is licensed under',
  colours: { title: 'Colours', light: 'Light', dark: 'Dark', system: 'System' },
  preview: 'Preview',
  /** Stands after the reason, such as "Draft". */
  notPublic: 'Visitors do not see this page.',
  missing: {
    title: 'This page is not here',
    lead: 'There is no page at this address. It may be misspelt, or the page was moved or taken away.',
    home: 'Go to the home page',
    pages: 'These pages are here:',
    /** Stands before the host of the site of today. */
    legacy: 'Pages that are not listed may still be at',
    /** Stands before the e-mail address. */
    report: 'Did a link lead you here? Please tell us:',
  },
} as const
