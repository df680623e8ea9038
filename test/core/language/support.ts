/** Today in the tests: a Thursday. */
export const TODAY = "2025-03-27";

export const options = [
  { code: "company", label: "gezelschap", words: ["babbel", "klapke", "koffie", "alleen"] },
  { code: "walk", label: "een wandeling", words: ["wandelen", "wandeling", "buitengaan"] },
  { code: "errand", label: "een boodschap", words: ["boodschappen", "winkel", "commissies", "bakker"] },
  { code: "odd-job", label: "een klusje in huis", words: ["klusje", "lamp", "haag"] },
  { code: "paperwork", label: "hulp met papieren", words: ["papieren", "formulier", "brief"] },
  { code: "other", label: "iets anders", words: ["anders"] },
];

export const villages = ["Moorslede", "Dadizele", "Slypskapelle", "Sint-Pieters-Kapelle", "Sint-Jan"];
