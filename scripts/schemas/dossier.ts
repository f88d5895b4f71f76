/**
 * The JSON Schema of a dossier, for other programs: the shape is that of the reader, the words are
 * here.
 */
import { toJsonSchema } from '@valibot/to-json-schema'
import { dossierSchema } from '../../src/storage/file/schema'

/** What a field means, by the path of its keys. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  '': 'Ce qu’un groupe ou une collectivité a répondu, et rien d’autre : le diagnostic est toujours recalculé. Une clé absente veut dire « pas encore répondu ». Un outil qui lit ce fichier refuse les clés qu’il ne connaît pas, et garde à part les réponses à des questions qu’il ne connaît pas.',
  rules: 'Version des règles avec lesquelles le dossier a été rempli.',
  profile: 'Qui répond. Une collectivité dit aussi son niveau.',
  project: 'Le projet, ses thèmes, l’étape déclarée et l’aide recherchée.',
  territory:
    'Communes et arrondissements de Paris, Lyon et Marseille (code INSEE), intercommunalités (SIREN), départements et régions (code INSEE). Le code d’une commune fusionnée vaut pour celle d’aujourd’hui.',
  members: 'Une entrée par organisation ou par personne.',
  'members.legalPerson':
    'Une personne morale. Absent : oui, sauf pour une personne physique (non) et une famille inconnue (inconnu).',
  'members.commitment':
    'Absent : declare. Un membre seulement pressenti ne rend aucun élément réuni.',
  'members.nonEssShare':
    'Pour un groupement d’entreprises : part de ses membres hors ESS, de 0 à 1.',
  answers:
    'Identifiant de la question, puis option, liste d’options, nombre, « ne-sait-pas » ou « sans-objet ». Une liste vide, un texte vide et null ne disent rien.',
  evidence: 'Identifiant de la question, puis les sortes de pièces que l’on pourrait montrer.',
  comments: 'Identifiant de la question, puis un texte libre.',
  seen: 'Ce que l’outil a dit en dernier, gardé pour dire ce qu’un changement de règles y change. Ce n’est pas un résultat : rien d’autre ne le lit.',
  actions:
    'Identifiant de l’action, puis qui s’en charge, pour quand, et le jour où elle a été faite. Une action que les règles ne proposent plus y reste.',
  'ownActions.who': 'Un rôle, comme « le trésorier », jamais le nom d’une personne.',
  ownActions: 'Les actions que le groupe ajoute à celles des règles.',
  meeting:
    'Ce que la collectivité coche et note pendant la rencontre avec le groupe, par le numéro de chacune des quinze questions. Aucune règle ne le lit, aucun document ne le dit.',
  unknownAnswers:
    'Réponses que cette version ne sait pas lire, gardées pour qu’aucune ne se perde.',
}

type Json = Readonly<Record<string, unknown>>

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A description that no field takes is a fault: the field was renamed. */
export function dossierJsonSchema(): Json {
  const taken = new Set<string>()
  const described = (node: Json, path: string): Json => {
    const description = DESCRIPTIONS[path]
    if (description !== undefined) taken.add(path)
    return {
      ...(description === undefined ? {} : { description }),
      ...Object.fromEntries(
        Object.entries(node).map(([key, value]) => [
          key,
          key === 'properties' && isJson(value)
            ? Object.fromEntries(
                Object.entries(value).map(([name, inner]) => [
                  name,
                  isJson(inner) ? described(inner, path === '' ? name : `${path}.${name}`) : inner,
                ]),
              )
            : isJson(value)
              ? described(value, key === 'items' ? path : `${path}.${key}`)
              : value,
        ]),
      ),
    }
  }
  const shape: unknown = toJsonSchema(dossierSchema, {
    target: 'draft-2020-12',
    // A pipe checks that an object is no list before its keys: the last step says the shape.
    typeMode: 'output',
    // Whether a day is in the calendar: no JSON Schema says it.
    ignoreActions: ['check'],
  })
  if (!isJson(shape)) throw new Error('No shape for a dossier')
  const { $schema, ...rest } = shape
  const schema = { $schema, title: 'Dossier de diagnostic PTCE', ...described(rest, '') }
  const idle = Object.keys(DESCRIPTIONS).filter((path) => !taken.has(path))
  if (idle.length > 0) throw new Error(`No such field: ${idle.join(', ')}`)
  return schema
}
