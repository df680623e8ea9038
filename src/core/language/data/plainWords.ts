/**
 * Small words that people of one language use all the time and those of the other two hardly ever; Flemish forms too.
 * Left out is what two of them share ("de", "en", "is", "ma", "me", "la", "in", "was", "on").
 */
export const plainWords: Record<"nl" | "fr" | "en", string> = {
  nl: "ik kik k kben kheb kzou kan kunnen kunt een ne nen het t niet nie ni van mijn mn voor met dat da graag gaarne gere heb hebt heeft wil willen zou zouden zijn jullie gij ge gulder u uw naar ook maar bij er goed goe iemand wie wa wat waar hoe gaan komen komt moet mag nog wel dag hallo goeiendag goeiemorgen dank bedankt alstublieft alsjeblieft aub zoek help mij nodig hulp ben te om op aan uit over als dan nu daar hier deze die haar hem ons onze",
  fr: "je j ai suis est sont un une les des du au aux pour avec mon mes vous votre vos nous que qui quelqu quelque besoin voudrais veux peux peut pouvez cherche chercher aimerais bonjour bonsoir salut merci dans sur ce cette et ou mais pas plus tres chez sans moi toi lui elle il ils elles notre c s il plait d aide aider rien quand comment pourquoi fait faire aller vais voir seule seul mari femme",
  en: "i im am my the and would like with for you your need needs want wants please hello someone somebody anyone could can have has had this that these those are were not dont cant looking go going walk help me thank thanks it its they them he she his her who what when where how why who to do does did will just but been being feel myself",
};
