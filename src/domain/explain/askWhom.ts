/** « à le service » → « au service », « à les membres » → « aux membres »: after « Demandez à … ». */
export const contracted = (sentence: string): string =>
  sentence.replace(/(?<!\p{L})à les? /gu, (found) => (found === 'à le ' ? 'au ' : 'aux '))
