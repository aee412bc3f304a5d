/**
 * Completes the link to the site of today: the page that was asked for may still be there, at the same path. Where this is
 * that site, the link would lead back here. Hosts show this page outside of the path prefix too.
 */
declare const BASE_PATH: string

const link = document.querySelector<HTMLAnchorElement>('#missing-legacy a')
const { origin, pathname, search } = location
if (link?.parentElement) {
  link.parentElement.hidden = link.origin === origin
  link.href =
    link.origin +
    (pathname.startsWith(`${BASE_PATH}/`) ? pathname.slice(BASE_PATH.length) : pathname) +
    search
}

export {}
