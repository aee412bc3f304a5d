import { renderToStaticMarkup } from 'react-dom/server'
import { Document } from '@/components/site/Document'
import { Frame } from '@/components/site/Frame'
import { languageOf, siteLanguageOn } from '@/components/site/language'
import type { Page } from '@/lib/content'

jest.mock('contentlayer/generated', () => ({
  allPages: [],
  site: { name: 'Example', language: 'en', menu: [] },
}))

const pageIn = (language?: string) => ({ address: '/', language }) as Page

function rootOf(language: string): HTMLElement {
  const html = renderToStaticMarkup(<Document language={language}>Text</Document>)
  return new DOMParser().parseFromString(html, 'text/html').documentElement
}

describe('the document of a page', () => {
  it('says its language and its direction', () => {
    expect(rootOf('ar')).toMatchObject({ lang: 'ar', dir: 'rtl' })
    expect(rootOf('pt-BR')).toMatchObject({ lang: 'pt-BR', dir: 'ltr' })
  })
})

describe('the language of a page', () => {
  it('is its own, else that of the site', () => {
    expect(languageOf(pageIn('ar'))).toBe('ar')
    expect(languageOf(pageIn())).toBe('en')
    expect(languageOf()).toBe('en')
  })
})

describe('what the site says on a page', () => {
  it('says its language where that of the page is another, and its direction where that differs', () => {
    expect(siteLanguageOn(pageIn('ar'))).toEqual({ lang: 'en', dir: 'ltr' })
    expect(siteLanguageOn(pageIn('pt-BR'))).toEqual({ lang: 'en', dir: undefined })
  })

  it('says nothing where they are the same', () => {
    expect(siteLanguageOn(pageIn('en'))).toEqual({})
    expect(siteLanguageOn(pageIn())).toEqual({})
    expect(siteLanguageOn()).toEqual({})
  })

  it('is read in its language: the skip link, the header and the footer, and nothing of the page', () => {
    const html = renderToStaticMarkup(<Frame page={pageIn('ar')}>Text</Frame>)
    const { body } = new DOMParser().parseFromString(html, 'text/html')
    const marked = [...body.querySelectorAll<HTMLElement>('[lang="en"][dir="ltr"]')]
    expect(marked.map((element) => element.localName)).toEqual(['a', 'header', 'footer'])
  })
})
