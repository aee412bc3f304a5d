import type { DocumentType } from 'contentlayer2/source-files'
import { address, type Fields, language, list, object, origin, severities, text } from './fields'

const link = {
  label: text('What the visitor reads.', { required: true, example: 'About us' }),
  url: address('Where it leads.', { required: true, example: '/about/' }),
}

/** What `content/site.yaml` may hold. */
export const siteFields = {
  name: text('The short name of the organisation: the word mark.', {
    required: true,
    example: 'Example',
  }),
  long_name: text('The full name of the organisation.'),
  url: origin('The origin that visitors find the site at, such as https://example.org.', {
    required: true,
  }),
  description: text('One sentence about the site, for pages that have no summary of their own.', {
    required: true,
    example: 'What we do, and for whom.',
  }),
  language: language('The language of the text, such as "en" or "pt-BR".', {
    required: true,
  }),
  email: text(
    'The e-mail address of the organisation: in the footer, and on the page for missing addresses.',
  ),
  legacy_origin: origin(
    'The origin of the site of today, where pages that are not here yet still live.',
  ),
  repository: text(
    'The address of the repository that the content is edited in, such as https://github.com/example/site. Each page then links to its own file there. GitHub, GitLab, Codeberg, Gitea and Forgejo are known.',
  ),
  branch: text('The branch that the site is built from; "main" when left out.'),
  menu: list(
    'The header, from left to right.',
    object('MenuItem', 'An entry of the header: it leads somewhere, or opens a menu.', {
      label: text('What the visitor reads.', { required: true, example: 'About us' }),
      url: address('Where it leads. Leave it out when it opens a menu.'),
      badge: text('A word in a small frame after the label, such as "new".'),
      items: list('What the menu holds.', object('SubmenuItem', 'An entry of a menu.', link)),
    }),
    { required: true },
  ),
  button: object('MenuButton', 'The button at the end of the header.', link),
  footer: list(
    'The columns of the footer.',
    object('FooterColumn', 'A column of the footer.', {
      title: text('The heading of the column.', { required: true, example: 'About us' }),
      links: list('Its links.', object('FooterLink', 'A link of the footer.', link), {
        required: true,
      }),
    }),
  ),
  social: list(
    'Where else the organisation is found: the column "Follow us" of the footer.',
    object('SocialLink', 'A profile elsewhere.', link),
  ),
  analytics: object('Analytics', 'How visits are counted.', {
    plausible_domain: text(
      'The domain that Plausible counts under, such as example.org. Only the site at this domain counts.',
      { required: true, example: 'example.org' },
    ),
  }),
  licence: object('Licence', 'What others may do with the text.', {
    label: text('The name of the licence.', { required: true, example: 'CC BY 4.0' }),
    url: address('Where it is read.', {
      required: true,
      example: 'https://creativecommons.org/licenses/by/4.0/',
    }),
  }),
  rules: severities(
    'How seriously the checker takes a rule: its name, and "error", "warning" or "off".',
  ),
} satisfies Fields

const { rules: _, ...staged } = siteFields

export const Site: DocumentType<'Site'> = {
  type: 'document',
  def: () => ({
    name: 'Site',
    filePathPattern: 'site.json',
    contentType: 'data',
    isSingleton: true,
    fields: {
      ...staged,
      // Staging adds it: a site whose own icon is a PNG has no icon.svg.
      has_vector_icon: {
        type: 'boolean',
        required: true,
        description: 'Whether there is an icon.svg.',
      },
    },
  }),
}
