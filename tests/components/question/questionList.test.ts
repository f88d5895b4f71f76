// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import QuestionList from '../../../src/components/question/QuestionList.vue'
import { TRACKS, textOf } from '../../../src/domain'
import { dossierWith } from '../../domain/dossierWith'
import { content } from '../../domain/realContent'
import { provide } from '../realTexts'
import { spoken } from '../screen'

const { rules, words } = content
const sentence = textOf(words, 'questions.informative').replace(/\s/g, ' ')

describe('QuestionList', () => {
  it.each(TRACKS)(
    'says once of each question that no rule reads that it changes nothing: %s',
    (track) => {
      for (const question of rules.questions.filter(({ kind }) => kind !== 'niveau')) {
        const page = document.createElement('div')
        const wrapper = mount(QuestionList, {
          attachTo: page,
          props: { questions: [question], words, dossier: dossierWith({ profile: { track } }) },
          global: { provide },
        })
        const text = spoken(page)
        const said = text.split('ne change aucun statut').length - 1
        const isInformative = question.usage === 'informative'
        expect({ id: question.id, said }).toEqual({ id: question.id, said: isInformative ? 1 : 0 })
        expect(text.includes(sentence)).toBe(isInformative)
        wrapper.unmount()
      }
    },
  )
})
