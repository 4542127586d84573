/** Who did something where that is no name, what is in the way of a step, and what is wrong with the log. */
export const deFindings = {
  "A former member": "Ein früheres Mitglied",
  "The person who asked": "Die antragstellende Person",
  Nobody: "Niemand",
  "The clock of {reference} does not run. Once it does, the two can be handled together.":
    "Die Frist von {reference} läuft nicht. Sobald sie läuft, lassen sich die beiden gemeinsam bearbeiten.",
  "The last day of {reference} comes first, and it cannot be answered before its address is confirmed. Once it is, the two can be handled together.":
    "Der letzte Tag von {reference} kommt zuerst, und dieser Antrag lässt sich nicht beantworten, bevor seine Adresse bestätigt ist. Sobald sie es ist, lassen sich die beiden gemeinsam bearbeiten.",
  "This desk gives data out only after a sign-in with the account. Wait for it, or record under “Identity and authority” how you know the person.":
    "Diese Stelle gibt Daten erst nach einer Anmeldung mit dem Konto heraus. Warten Sie darauf, oder halten Sie unter „Identität und Vollmacht“ fest, woher Sie die Person kennen.",
  "It is not shown yet that this person may act for somebody else. Look at their proof, and record it under “Identity and authority”.":
    "Es ist noch nicht nachgewiesen, dass diese Person für jemand anderen handeln darf. Sehen Sie sich den Nachweis an, und halten Sie es unter „Identität und Vollmacht“ fest.",
  "The law forbids to ask for a confirmation of this request ({article}).":
    "Das Gesetz verbietet, um eine Bestätigung dieses Antrags zu bitten ({article}).",
  "This request gives no data out, so nobody is asked to confirm it.":
    "Dieser Antrag gibt keine Daten heraus, deshalb wird niemand um eine Bestätigung gebeten.",
  "The agent gave no address of the person they act for.":
    "Die vertretende Person hat keine Adresse der vertretenen Person angegeben.",
  "A power of attorney stands for the person: look at it instead.":
    "Eine Vollmacht steht für die Person: Sehen Sie sich stattdessen diese an.",
  "entry # is missing": "Eintrag # fehlt",
  "does not follow the entry before it": "folgt nicht auf den Eintrag davor",
  "was changed after it was written": "wurde nach dem Schreiben geändert",
  "is missing its predecessor or was changed":
    "der Vorgänger fehlt, oder der Prüfpunkt wurde geändert",
  "is missing": "fehlt",
  "is missing in the copy outside the database": "fehlt in der Kopie außerhalb der Datenbank",
  "is missing here, but is in the copy outside the database":
    "fehlt hier, obwohl die Kopie außerhalb der Datenbank ihn enthält",
  "differs from the copy outside the database": "weicht von der Kopie außerhalb der Datenbank ab",
  "was changed in the copy outside the database":
    "wurde in der Kopie außerhalb der Datenbank geändert",
  "was written more than a day ago and is not signed":
    "wurde vor mehr als einem Tag geschrieben und ist nicht signiert",
  "is not what checkpoint # signed: changed or cut off":
    "ist nicht, was Prüfpunkt # signiert hat: geändert oder abgeschnitten",
} satisfies Readonly<Record<string, string>>;
