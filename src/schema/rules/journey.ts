import { z } from 'zod'
import { STEP_IDS, type StepRule } from '../../domain'
import { group, text } from '../basics/basics'
import { textTree, type TextNode, type TextTree } from '../basics/texts'

const stepSchema = group({
  id: z.enum(STEP_IDS),
  titre: text,
  'titre-collectivite': text.optional(),
  minutes: z.int().positive().optional(),
})

/** The journey: its steps, and the words of each screen. */
export const journeySchema = group({
  etapes: z.array(stepSchema),
  accueil: textTree,
  confidentialite: textTree,
  enregistrement: textTree,
  brouillon: textTree,
  panne: textTree,
  avancement: textTree,
  profil: textTree,
  territoire: textTree,
  membres: textTree,
  questions: textTree,
  fichier: textTree,
  recapitulatif: textTree,
}).transform(({ etapes, ...texts }) => ({
  steps: etapes.map((step): StepRule => ({ id: step.id, minutes: step.minutes ?? 0 })),
  titles: Object.fromEntries(etapes.map(({ id, titre }) => [id, titre])),
  authorityTitles: Object.fromEntries(
    etapes.flatMap(({ id, 'titre-collectivite': title }) => (title === undefined ? [] : [[id, title]])),
  ),
  themes: fieldOptions(texts.profil, 'themes'),
  purposes: fieldOptions(texts.profil, 'purposes'),
  texts,
}))

/** Words of the grids, of the scale of levels and of the result: no structure but their keys. */
export const gridTextsSchema = group({
  'article-9': textTree,
  'appel-a-projets': textTree,
  demarche: textTree,
  'echelle-des-niveaux': textTree,
})

export const textFileSchema = textTree

/** Label of each option of a field of the profile: themes, kinds of help sought. */
function fieldOptions(profile: TextTree, field: string): Readonly<Record<string, string>> {
  const fields = profile['champs']
  const found = Array.isArray(fields)
    ? fields.find((item: TextNode) => keyOf(item, 'id') === field)
    : undefined
  const options: unknown = found === undefined ? undefined : Reflect.get(found, 'options')
  if (!Array.isArray(options)) return {}
  return Object.fromEntries(
    options.map((option: TextNode) => [keyOf(option, 'id') ?? '', keyOf(option, 'libelle') ?? '']),
  )
}

const keyOf = (node: TextNode, key: string): string | undefined => {
  const value: unknown = typeof node === 'string' ? undefined : Reflect.get(node, key)
  return typeof value === 'string' ? value : undefined
}
