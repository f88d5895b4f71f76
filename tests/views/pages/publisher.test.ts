import { expect, it } from 'vitest'
import { publisherOf } from '../../../src/views/pages/publisher'

it.each([
  [{}, {}],
  [{ VITE_EDITEUR_NOM: '  ' }, {}],
  [{ VITE_EDITEUR_NOM: 'Le collectif' }, { name: 'Le collectif' }],
  [
    { VITE_EDITEUR_CONTACT: 'bonjour@exemple.fr' },
    { contact: { address: 'mailto:bonjour@exemple.fr', label: 'bonjour@exemple.fr' } },
  ],
  [
    { VITE_EDITEUR_CONTACT: 'https://exemple.fr/contact' },
    { contact: { address: 'https://exemple.fr/contact', label: 'https://exemple.fr/contact' } },
  ],
  [{ VITE_EDITEUR_CONTACT: 'javascript:alert(1)' }, {}],
  [{ VITE_EDITEUR_CONTACT: 'a@b.fr?cc=c@d.fr' }, {}],
])('who publishes is what was said at the build, and links are safe: %j', (env, publisher) => {
  expect(publisherOf(env)).toEqual(publisher)
})
