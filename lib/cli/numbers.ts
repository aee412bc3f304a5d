/** A pull request, by its number: it becomes part of addresses. */
export const NUMBER = /^[1-9]\d{0,9}$/
