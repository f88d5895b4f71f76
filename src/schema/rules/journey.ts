import { z } from 'zod'
import { ELEMENT_IDS, LAW_SCREEN_IDS, STEP_IDS, type LawScreen, type StepRule } from '../../domain'
import { group, text } from '../basics/basics'
import { textTree, type TextNode, type TextTree } from '../basics/texts'

const stepSchema = group({
  id: z.enum(STEP_IDS),
  titre: text,
  'titre-collectivite': text.optional(),
  minutes: z.int().positive().optional(),
})

/** On the track of a collectivité: the elements that one screen asks about. */
const lawScreenSchema = group({
  id: z.enum(LAW_SCREEN_IDS),
  titre: text,
  elements: z.array(z.enum(ELEMENT_IDS)).min(1),
})

/** The journey: its steps, and the words of each screen. */
export const journeySchema = group({
  etapes: z.array(stepSchema),
  'ecrans-de-la-loi': z.array(lawScreenSchema),
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
}).transform(({ etapes, 'ecrans-de-la-loi': lawScreens, ...texts }) => ({
  steps: etapes.map((step): StepRule => ({ id: step.id, minutes: step.minutes ?? 0 })),
  titles: Object.fromEntries(etapes.map(({ id, titre }) => [id, titre])),
  authorityTitles: Object.fromEntries(
    etapes.flatMap(({ id, 'titre-collectivite': title }) => (title === undefined ? [] : [[id, title]])),
  ),
  lawScreens: lawScreens.map(({ id, elements }): LawScreen => ({ id, elements })),
  lawScreenTitles: Object.fromEntries(lawScreens.map(({ id, titre }) => [id, titre])),
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
