import type { TimeRule } from "../meaning.ts";
import { pattern } from "../pattern.ts";

/** "now", "currently", "at present", "these days". "Soon" and "previously" order events but place none. */
export const present: TimeRule = {
  name: "vague",
  pattern: pattern(
    "now|nowadays|currently|current|presently|(?<=at )(?:present|the moment)|the present(?= ?[,.;])|these days|this (?:crucial |very |critical )?moment",
  ),
  read: () => ({ kind: "vague", value: "PRESENT_REF" }),
};

/** "recently", "in the past", "recent times". */
export const past: TimeRule = {
  name: "vague",
  pattern: pattern(
    "(?:more )?recently|(?:the )?recent (?:times|past)|recent|lately|(?<=(?:in|of|from) )the past(?! (?:{COUNT}|{UNIT}))|the distant past",
  ),
  read: () => ({ kind: "vague", value: "PAST_REF" }),
};

/** "the future", "the near future", "the near term". */
export const future: TimeRule = {
  name: "vague",
  pattern: pattern(
    "the (?:(?:near|immediate|foreseeable|distant|not too distant|not-too-distant) )?future|(?<=(?:in|for) )(?:near )?future|the (?:near|short|medium|long)(?:er)? term",
  ),
  read: () => ({ kind: "vague", value: "FUTURE_REF" }),
};
