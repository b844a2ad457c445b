/**
 * The ways texts name a UN resolution or document: by symbol, and for a numbered resolution by
 * its number after "resolution", "UNSCR" and the like. A bare number is no name.
 */
export function resolutionNames(symbol: string): readonly string[] {
  const match = /^(S|A)\/RES\/([0-9]+)/.exec(symbol);
  if (match === null) return [];
  const [, organ, number] = match;
  const body =
    organ === "S"
      ? ["Security Council resolution", "UN Security Council resolution", "UNSC resolution"]
      : ["General Assembly resolution", "UN General Assembly resolution"];
  const short = organ === "S" ? [`UNSCR ${number}`] : [`UNGA ${number}`];
  return [
    ...short,
    ...["resolution", "UN resolution", "United Nations Security Council resolution", ...body].map(
      (words) => `${words} ${number}`,
    ),
  ];
}
