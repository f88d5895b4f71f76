// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import MemberForm from '../../../src/components/members/MemberForm.vue'
import { content } from '../../domain/realContent'
import { provide, t } from '../realTexts'
import { byRole, spoken } from '../screen'

vi.mock('../../../src/components/members/CompanySearch.vue', () => {
  throw new Error('Its script could not be fetched')
})

it('says that the search is not there, and the form is filled without it', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const form = mount(MemberForm, {
    attachTo: document.body,
    props: { members: [], edited: undefined, words: content.words },
    global: { provide },
  })
  await vi.waitFor(() => expect(spoken(document.body)).toContain(t('membres.sans-recherche')))
  expect(byRole(form, 'textbox', t('membres.champs.name.libelle'))).toBeTruthy()
})
