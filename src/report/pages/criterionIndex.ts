/** The index of the public pages: the three grids in their order, then the schemes by level. */
import { upperFirst, type Scheme } from '../../domain'
import { say } from '../model/input'
import { entry } from '../model/entry'
import type { Rich } from '../model/model'
import { nameOfScheme } from '../model/publisher'
import { CRITERION_KINDS, type CriterionKind, type PageInput } from './page'
import { schemeState } from './schemePage'

export interface IndexEntry {
  readonly kind: CriterionKind
  readonly id: string
  readonly mark?: string
  readonly title: string
  /** Words of the law, or what is known of a scheme. */
  readonly note?: string
}

export interface IndexGroup {
  readonly kind: CriterionKind
  readonly title: string
  readonly short: string
  readonly intro: Rich
  /** Parts have a title where the group is long. */
  readonly parts: readonly { readonly title?: string; readonly items: readonly IndexEntry[] }[]
}

/** All that has a page, grid by grid: nothing of what judges is left out. */
export const criterionIndex = (input: PageInput): readonly IndexGroup[] =>
  CRITERION_KINDS.map((kind) => ({
    kind,
    title: say(input, `criteres.types.${kind}.titre`),
    short: say(input, `criteres.types.${kind}.court`),
    intro: introOf(input, kind),
    parts: partsOf(input, kind),
  }))

/** The principles are reconstructed: said where they stand, with a link to the charter's holder. */
function introOf(input: PageInput, kind: CriterionKind): Rich {
  const intro = say(input, `criteres.types.${kind}.intro`)
  if (kind !== 'demarche') return intro
  return [
    { text: `${intro} ${say(input, 'demarche.statut')} ` },
    {
      text: say(input, 'demarche.lien-charte.texte'),
      href: say(input, 'demarche.lien-charte.adresse'),
    },
  ]
}

function partsOf(input: PageInput, kind: CriterionKind): IndexGroup['parts'] {
  const { rules, words } = input
  switch (kind) {
    case 'article-9':
      return [
        {
          items: rules.elements.map(({ id }, index) => ({
            kind,
            id,
            mark: `${index + 1}.`,
            title: entry(words.elements, id).title,
          })),
        },
      ]
    case 'appel-a-projets':
      return [
        {
          items: rules.stateConditions.map(({ id }) => {
            const { mark, title } = entry(words.stateConditions, id)
            return { kind, id, mark, title }
          }),
        },
      ]
    case 'demarche':
      return [
        {
          items: rules.axes.map(({ id }, index) => ({
            kind,
            id,
            mark: `${index + 1}.`,
            title: entry(words.axes, id).title,
          })),
        },
      ]
    case 'dispositifs':
      return LEVELS.flatMap((level) => {
        const own = words.schemes.filter((scheme) => scheme.level === level)
        return own.length === 0
          ? []
          : [
              {
                title: say(input, `criteres.echelons.${level}`),
                items: own.map((scheme) => ({
                  kind,
                  id: scheme.id,
                  title: upperFirst(nameOfScheme(input, scheme)),
                  note: schemeState(input, scheme),
                })),
              },
            ]
      })
  }
}

const LEVELS: readonly Scheme['level'][] = [
  'national',
  'europe',
  'region',
  'departement',
  'intercommunalite',
  'commune',
  'reseau',
]

/** The entries before and after one, within its kind: to read on without going back. */
export function neighbours(
  input: PageInput,
  kind: CriterionKind,
  id: string,
): { readonly before?: IndexEntry; readonly after?: IndexEntry } {
  const all = partsOf(input, kind).flatMap(({ items }) => items)
  const rank = all.findIndex((item) => item.id === id)
  const before = all[rank - 1]
  const after = all[rank + 1]
  return { ...(before && { before }), ...(after && { after }) }
}
