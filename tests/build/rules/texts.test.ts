import { describe, expect, it } from 'vitest'
import { chunkOfText } from '../../../src/build/rules/emit/chunks'
import { flatten } from '../../../src/schema/basics/texts'

describe('a text', () => {
  it.each([
    ['the path of its keys', { erreurs: { vide: 'Rien.' } }, { 'membres.erreurs.vide': 'Rien.' }],
    [
      'its rank in a list',
      { detail: ['Un.', 'Deux.'] },
      { 'membres.detail.0': 'Un.', 'membres.detail.1': 'Deux.' },
    ],
    [
      'the id of the item that holds it',
      { champs: [{ id: 'nom', libelle: 'Nom' }] },
      { 'membres.champs.nom.libelle': 'Nom' },
    ],
    [
      'the rank of an item without id',
      { etapes: [{ texte: 'Un.' }, { texte: 'Deux.' }] },
      { 'membres.etapes.0.texte': 'Un.', 'membres.etapes.1.texte': 'Deux.' },
    ],
  ])('is known by %s', (_, tree, expected) => {
    expect(flatten('membres', tree)).toEqual(expected)
  })

  it.each([
    ['accueil.titre', 'core'],
    ['restitution.notice', 'core'],
    ['restitution.statuts.reuni.libelle', 'core'],
    ['restitution.methode.0', 'resultat'],
    ['demarche.intro', 'demarche'],
    ['demarche.etapes.intro', 'resultat'],
    ['profil.titre', 'consortium'],
    ['collectivite.intro', 'votre-collectivite'],
    ['inconnu.titre', undefined],
  ])('%s comes with %s', (id, chunk) => {
    expect(chunkOfText(id)).toBe(chunk)
  })
})
