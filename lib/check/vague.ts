/**
 * Words that say nothing of where a link leads, by language: those that Lighthouse's audit "Links have descriptive text"
 * (12.8, `link-text`) looks for, and "link". Search engines are told the same.
 */
const VAGUE: Partial<Record<string, readonly string[]>> = {
  en: [
    ...['click here', 'click this', 'go', 'here', 'information', 'learn more', 'more', 'more info'],
    ...['more information', 'right here', 'read more', 'see more', 'start', 'this', 'link'],
    'this link',
  ],
  de: ['klicke hier', 'klicken sie hier', 'hier klicken', 'hier', 'mehr', 'siehe', 'weiterlesen'],
  es: [
    ...['click aquí', 'haga clic aquí', 'haz clic aquí', 'pincha aquí', 'aquí', 'más'],
    ...['más información', 'este', 'enlace', 'este enlace', 'leer más'],
  ],
  fr: ['cliquez ici', 'cliquer ici', 'ici', 'lien', 'en savoir plus', 'lire la suite', 'plus'],
  ja: ['ここをクリック', 'こちらをクリック', 'リンク', '続きを読む', '続く', '全文表示'],
  ko: ['여기', '여기를 클릭', '클릭', '링크', '자세히', '자세히 보기', '계속', '이동', '전체 보기'],
  pt: ['clique aqui', 'aqui', 'mais informação', 'mais informações', 'mais', 'veja mais', 'ir'],
  sv: ['här', 'klicka här', 'läs mer', 'mer', 'mer info', 'mer information'],
}

/** Whether the words of a link say nothing of where it leads. Of a language without a list, nobody knows. */
export function isVague(words: string, language: string): boolean {
  const known = VAGUE[language.toLowerCase().split('-')[0] ?? ''] ?? []
  // Marks and arrows around them make no difference.
  const bare = words.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  return known.includes(bare)
}
