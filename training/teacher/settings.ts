/** What may be chosen of a teacher and its training. */
export interface TeacherSettings {
  /** Numbers of a word's case and of its ending, beside the encoder's. */
  readonly caseWidth: number;
  readonly endingWidth: number;
  /** Rows of the table of endings. */
  readonly endings: number;
  readonly arcWidth: number;
  readonly labelWidth: number;
  readonly reach: number;
  readonly epochs: number;
  /** Words of a batch, about. */
  readonly batchWords: number;
  /** Sentences of more words are left out of training. */
  readonly longest: number;
  /** The greatest learning rates, of the encoder and of everything above, after `warmUp` steps; from there they fall. */
  readonly encoderRate: number;
  readonly rate: number;
  readonly warmUp: number;
  /** The share of each number that a step of rate 1 takes away. */
  readonly decay: number;
  /** Chances that a number is left out, above the encoder and within. */
  readonly dropout: number;
  readonly encoderDropout: number;
  /** Gradients longer than this are shortened to it. */
  readonly clip: number;
}

export const TEACHER_SETTINGS: TeacherSettings = {
  caseWidth: 32,
  endingWidth: 64,
  endings: 4096,
  arcWidth: 256,
  labelWidth: 128,
  reach: 31,
  epochs: 4,
  batchWords: 1050,
  longest: 160,
  encoderRate: 2e-4,
  rate: 2e-3,
  warmUp: 150,
  decay: 0.01,
  dropout: 0.2,
  encoderDropout: 0.1,
  clip: 1,
};
