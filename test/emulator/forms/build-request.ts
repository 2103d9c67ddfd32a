// Builds requests of forms.batchUpdate that the tests of forms share.

export const text = { textQuestion: {} };

export const choice = (...options: object[]) => ({ choiceQuestion: { type: "RADIO", options } });

/** A required question of some kind, put in at a place. */
export const question = (title: string, index: number, kind: object) => ({
  createItem: {
    item: { title, questionItem: { question: { required: true, ...kind } } },
    location: { index },
  },
});
