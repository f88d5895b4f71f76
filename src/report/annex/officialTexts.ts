/** The official texts, one entry each: their articles are many, their reference is one. */
import type { OfficialText, Source } from '../../domain'
import { enumerate } from '../../domain'
import { sayForCount, type ReportInput } from '../model/input'

export interface Reference {
  /** Id of the first article: the file of the text, then the article. */
  readonly id: string
  /** « Loi relative à l’économie sociale et solidaire, articles 1er (extraits), 7 et 9 » */
  readonly title: string
  /** « Loi n° 2014-856 du 31 juillet 2014 (JORFTEXT000029313296) » */
  readonly reference: string
  readonly source: Source
}

/** One entry for each official text, its articles together, in the order of the rules. */
export function references(input: Pick<ReportInput, 'words'>): readonly Reference[] {
  const { words } = input
  const texts = Object.entries(words.officialTexts).map(([id, text]) => ({ id, ...text }))
  const names = new Set(texts.map(({ reference }) => reference))
  return [...names].flatMap((name) =>
    merged(
      input,
      texts.filter(({ reference }) => reference === name),
    ),
  )
}

const ARTICLE = /^(?<law>.*), article (?<article>.+)$/

function merged(
  input: Pick<ReportInput, 'words'>,
  articles: readonly (OfficialText & { readonly id: string })[],
): readonly Reference[] {
  const [first] = articles
  if (first === undefined) return []
  const parts = articles.map(({ title }) => ARTICLE.exec(title)?.groups)
  const law = parts[0]?.law ?? first.title
  const named = parts.flatMap((part) => part?.article ?? [])
  const { id, reference, source } = first
  const title =
    named.length === 0
      ? law
      : sayForCount(input, 'rapport.methode.articles', named.length, {
          titre: law,
          liste: enumerate(named),
        })
  return [{ id, title, reference, source }]
}
