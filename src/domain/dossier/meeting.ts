/**
 * What a collectivité notes while it meets the group, by the number of each of the fifteen questions
 * (`rules/questions-a-poser.yaml`). No rule reads it, no document tells it: it is for its own services.
 */

/** An hour, four minutes each. */
export const MEETING_QUESTIONS = 15

/** Characters that a screen lets one note beside a question. */
export const MEETING_NOTE = 600

export interface MeetingNote {
  readonly done?: true
  readonly note?: string
}

export interface Meeting {
  /** ISO day of the first note. */
  readonly on?: string
  /** By number, from 1. */
  readonly asked: Readonly<Record<string, MeetingNote>>
}

/** Only the keys that are given change; `false` and an empty text take back. */
export interface MeetingMark {
  readonly done?: boolean
  readonly note?: string
}
