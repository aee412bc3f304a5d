/**
 * Tells Plausible that the page was visited. Its events API takes a name, an address, a domain and a referrer. Nothing is stored; a
 * request to another origin carries no cookies; who asks not to be tracked is not counted, nor who is elsewhere than at the domain.
 * It is written for its size: 300 bytes, with the domain twice in it. Where there is no domain, nothing is left of it.
 */
declare const DOMAIN: string

type Visitor = Navigator & { doNotTrack: string; globalPrivacyControl?: boolean }
const visitor = navigator as Visitor

// Do Not Track is "1", "0", "unspecified" or null: the first alone is a number that is not 0.
if (DOMAIN && !(+visitor.doNotTrack || visitor.globalPrivacyControl || location.host !== DOMAIN)) {
  // biome-ignore lint/suspicious/noGlobalAssign: shorter than a listener, and no other script wants it
  onload = () =>
    // No frame is drawn for pages that nobody looks at, such as those that are loaded in advance.
    requestAnimationFrame(() =>
      fetch('https://plausible.io/api/event', {
        method: 'POST',
        body: JSON.stringify({ n: 'pageview', u: document.URL, d: DOMAIN, r: document.referrer }),
        keepalive: true,
      }).catch(() => {}),
    )
}

export {}
