import type { Rule } from '@/lib/check/rule'
import type { AliasMistake } from '@/lib/check/yaml/tree'

export const yamlAlias: Rule = {
  id: 'yaml/alias',
  severity: 'error',
  summary: 'Aliases (*name) and merges (<<) lead to an anchor above them, and do not explode.',
  *yaml({ aliasMistakes }) {
    for (const mistake of aliasMistakes) yield { reason: sentence(mistake), span: mistake.span }
  },
}

function sentence({ kind, name }: AliasMistake): string {
  switch (kind) {
    case 'unknown':
      return `No anchor "&${name}" stands above this alias. Check the name; if the value starts with "*", put it in quotes.`
    case 'circular':
      return `The alias "*${name}" stands inside its own anchor: it would never end. Write the value out.`
    case 'exploding':
      return `With the alias "*${name}" this page stands for more than 20,000 values. Write out what is needed.`
    case 'merge':
      return 'After "<<:" comes an alias of a map, or a list of such aliases.'
  }
}
