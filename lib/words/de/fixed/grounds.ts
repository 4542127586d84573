/** What stands where an article would. */
const SOURCES = {
  "the desk's policy": "unsere Datenschutzerklärung",
  "the desk's own promise": "unsere eigene Zusage",
  "The desk's own promise": "Unsere eigene Zusage",
  "No law; the desk's own promise": "kein Gesetz; unsere eigene Zusage",
  "The privacy policy alone": "Allein die Datenschutzerklärung",
  "no law applies; only the privacy policy": "kein Gesetz gilt, nur die Datenschutzerklärung",
  "a setting of the desk": "eine Einstellung dieser Stelle",
  "the earliest day is worked to": "gearbeitet wird auf den frühesten Tag hin",
  "The GDPR sets no period for this": "Die DSGVO nennt dafür keine Frist",
};

const IDENTITY = {
  "We cannot identify you in the data we hold":
    "Wir können Sie in den Daten, die wir haben, nicht identifizieren",
  "Your identity could not be confirmed": "Ihre Identität ließ sich nicht bestätigen",
  "You could not be identified": "Sie konnten nicht identifiziert werden",
  "Your identity could not be verified": "Ihre Identität ließ sich nicht überprüfen",
  "We could not authenticate the request": "Wir konnten nicht feststellen, ob der Antrag echt ist",
  "You or your representative could not be identified":
    "Sie oder Ihre Vertretung konnten nicht identifiziert werden",
  "Your identity was not shown, or the answer would disclose data of somebody else":
    "Ihre Identität wurde nicht nachgewiesen, oder die Antwort würde Daten anderer offenlegen",
  "Your identity was not shown, or the burden or the data of others stand against it":
    "Ihre Identität wurde nicht nachgewiesen, oder der Aufwand oder Daten anderer stehen entgegen",
  "You are not entitled to make this request": "Sie sind zu diesem Antrag nicht berechtigt",
  "You are not entitled to the information of a deceased person":
    "Sie haben kein Recht auf die Angaben über eine verstorbene Person",
  "We do not hold your data": "Wir haben keine Daten von Ihnen",
};

const ABUSE = {
  "The request is manifestly unfounded or excessive":
    "Der Antrag ist offenkundig unbegründet oder exzessiv",
  "The request is manifestly unfounded, excessive or repetitive":
    "Der Antrag ist offenkundig unbegründet, exzessiv oder wird ständig wiederholt",
  "The request is manifestly unfounded or querulous":
    "Der Antrag ist offenkundig unbegründet oder querulatorisch",
  "The request is repetitive, manifestly unfounded or needs extraordinary effort":
    "Der Antrag wiederholt sich, ist offenkundig unbegründet oder macht außerordentliche Mühe",
  "The request is frivolous or vexatious": "Der Antrag ist mutwillig oder schikanös",
  "The request is abusive": "Der Antrag ist missbräuchlich",
  "You asked more than twice in twelve months":
    "Sie haben in zwölf Monaten mehr als zweimal gefragt",
  "You asked more than once in twelve months": "Sie haben in zwölf Monaten mehr als einmal gefragt",
  "The request to correct is fraudulent or abusive":
    "Der Antrag auf Berichtigung ist betrügerisch oder missbräuchlich",
  "We believe in good faith that the request is fraudulent":
    "Wir halten den Antrag nach bestem Wissen für betrügerisch",
  "The request is not in writing, or follows similar ones too closely":
    "Der Antrag ist nicht schriftlich oder folgt zu dicht auf ähnliche",
  "The request is refused with reasons": "Der Antrag wird mit Begründung abgelehnt",
  "The rectification, erasure or objection was carried out before":
    "Die Berichtigung, die Löschung oder der Widerspruch wurde schon umgesetzt",
};

const OTHERS = {
  "A copy would adversely affect the rights and freedoms of others":
    "Eine Kopie würde die Rechte und Freiheiten anderer Personen beeinträchtigen",
  "Handing the data over would adversely affect the rights and freedoms of others":
    "Die Übergabe der Daten würde die Rechte und Freiheiten anderer Personen beeinträchtigen",
  "Handing the data over would affect the rights of others":
    "Die Übergabe der Daten würde die Rechte anderer berühren",
  "The information is about somebody else as well": "Die Angaben betreffen auch eine andere Person",
  "The answer would reveal personal information about somebody else":
    "Die Antwort würde personenbezogene Angaben über eine andere Person preisgeben",
  "The answer could threaten the life or security of somebody else":
    "Die Antwort könnte Leben oder Sicherheit einer anderen Person gefährden",
  "Disclosure would reveal information about somebody else and could harm them":
    "Die Offenlegung würde Angaben über eine andere Person preisgeben und könnte ihr schaden",
  "Overriding interests of somebody else require it":
    "Überwiegende Interessen einer anderen Person verlangen es",
  "The answer would unreasonably disclose information about somebody else":
    "Die Antwort würde unangemessen Angaben über eine andere Person offenlegen",
  "The answer would disclose commercial information of somebody else":
    "Die Antwort würde Geschäftsangaben einer anderen Person offenlegen",
  "The answer could harm somebody or reveal data about somebody else":
    "Die Antwort könnte jemandem schaden oder Daten über eine andere Person preisgeben",
  "Access would pose a serious threat to life, health or safety":
    "Die Auskunft wäre eine ernste Gefahr für Leben, Gesundheit oder Sicherheit",
  "Access would unreasonably affect the privacy of others":
    "Die Auskunft würde die Privatsphäre anderer unangemessen beeinträchtigen",
  "Disclosure would endanger somebody's safety or health":
    "Die Offenlegung würde Sicherheit oder Gesundheit einer Person gefährden",
  "Disclosure would harm your health": "Die Offenlegung würde Ihrer Gesundheit schaden",
  "A law forbids it, or it could harm the life, body or interests of others":
    "Ein Gesetz verbietet es, oder es könnte Leben, Körper oder Interessen anderer schaden",
  "Access is restricted to protect you or others, or by a law":
    "Die Auskunft ist zum Schutz von Ihnen oder anderen oder durch ein Gesetz eingeschränkt",
  "Erasing would harm others, or a law requires us to keep the data":
    "Die Löschung würde anderen schaden, oder ein Gesetz verpflichtet uns zur Aufbewahrung",
  "The rights of somebody else would be harmed": "Die Rechte einer anderen Person würden verletzt",
  "Disclosure could harm the life, body, property or interests of somebody":
    "Die Offenlegung könnte Leben, Körper, Eigentum oder Interessen einer Person schaden",
  "The data are restricted for defence, public order or third parties":
    "Die Daten sind wegen Verteidigung, öffentlicher Ordnung oder Dritter eingeschränkt",
  "A law or court order forbids it, or it would harm the rights of others":
    "Ein Gesetz oder ein Gericht verbietet es, oder es würde die Rechte anderer verletzen",
};

const NEEDED = {
  "The data are not processed by automated means on consent or a contract":
    "Die Daten werden nicht automatisiert aufgrund einer Einwilligung oder eines Vertrags verarbeitet",
  "The processing is necessary for a task in the public interest":
    "Die Verarbeitung ist für eine Aufgabe im öffentlichen Interesse erforderlich",
  "The data are needed for freedom of expression and information":
    "Die Daten sind für die freie Meinungsäußerung und Information erforderlich",
  "The law requires us to keep the data, or a public task needs them":
    "Das Gesetz verpflichtet uns, die Daten aufzubewahren, oder eine öffentliche Aufgabe erfordert sie",
  "The data are needed for public health":
    "Die Daten sind für die öffentliche Gesundheit erforderlich",
  "The data are needed for archiving, research or statistics":
    "Die Daten sind für Archive, Forschung oder Statistik erforderlich",
  "The data are needed to establish, exercise or defend legal claims":
    "Die Daten sind erforderlich, um Rechtsansprüche geltend zu machen, auszuüben oder zu verteidigen",
  "Compelling legitimate grounds override your objection":
    "Zwingende schutzwürdige Gründe überwiegen Ihren Widerspruch",
  "The automated decision is necessary for a contract with you":
    "Die automatisierte Entscheidung ist für einen Vertrag mit Ihnen erforderlich",
  "The automated decision is authorised by law":
    "Die automatisierte Entscheidung ist durch ein Gesetz erlaubt",
  "The automated decision rests on your explicit consent":
    "Die automatisierte Entscheidung beruht auf Ihrer ausdrücklichen Einwilligung",
  "The data are needed for expression, a legal duty, public health, research or legal claims":
    "Die Daten sind für die Meinungsäußerung, eine Rechtspflicht, die öffentliche Gesundheit, Forschung oder Rechtsansprüche erforderlich",
  "The data are still needed for their purpose or to comply with a law":
    "Die Daten sind noch für ihren Zweck oder nach einem Gesetz erforderlich",
  "The data have to be kept for at least one year":
    "Die Daten sind mindestens ein Jahr aufzubewahren",
  "The data are not processed on consent you gave to us":
    "Die Daten werden nicht aufgrund einer Einwilligung verarbeitet, die Sie uns gegeben haben",
  "The data are needed to complete a transaction or perform a contract with you":
    "Die Daten sind für ein Geschäft oder einen Vertrag mit Ihnen erforderlich",
  "The data are needed for security and integrity":
    "Die Daten sind für Sicherheit und Integrität erforderlich",
  "The data are needed to find and repair errors":
    "Die Daten sind erforderlich, um Fehler zu finden und zu beheben",
  "The data are needed for free speech or another right provided by law":
    "Die Daten sind für die freie Rede oder ein anderes gesetzliches Recht erforderlich",
  "The data are needed to comply with the Electronic Communications Privacy Act":
    "Die Daten sind nach dem Electronic Communications Privacy Act erforderlich",
  "The data are needed for research in the public interest you agreed to":
    "Die Daten sind für Forschung im öffentlichen Interesse erforderlich, der Sie zugestimmt haben",
  "The data are needed for internal uses you can reasonably expect":
    "Die Daten sind für interne Zwecke erforderlich, mit denen Sie rechnen können",
  "The data are needed to comply with a legal obligation":
    "Die Daten sind erforderlich, um eine rechtliche Pflicht zu erfüllen",
  "The data are pseudonymous or de-identified": "Die Daten sind pseudonym oder anonymisiert",
  "We do not process these data, or a fact or a law prevents the action":
    "Wir verarbeiten diese Daten nicht, oder eine Tatsache oder ein Gesetz steht entgegen",
  "The data may be kept after the processing has ended":
    "Die Daten dürfen nach dem Ende der Verarbeitung aufbewahrt werden",
  "The data are accurate, relevant and lawfully held":
    "Die Daten sind richtig, erheblich und rechtmäßig gespeichert",
  "The information is accurate, up to date, complete and relevant":
    "Die Angaben sind richtig, aktuell, vollständig und erheblich",
  "We are not satisfied that the data are inaccurate":
    "Wir sind nicht überzeugt, dass die Daten falsch sind",
  "We have reasonable grounds not to make the correction":
    "Wir haben triftige Gründe, nicht zu berichtigen",
  "The data are needed for a legal duty, research or legal claims":
    "Die Daten sind für eine Rechtspflicht, Forschung oder Rechtsansprüche erforderlich",
  "The data have to be kept as evidence": "Die Daten sind als Beweis aufzubewahren",
  "The data are needed for our duties or you agreed in writing":
    "Die Daten sind für unsere Aufgaben erforderlich, oder Sie haben schriftlich zugestimmt",
  "The data are needed for a legal duty, a contract or legal claims":
    "Die Daten sind für eine Rechtspflicht, einen Vertrag oder Rechtsansprüche erforderlich",
  "A legal or contractual duty requires us to keep the data":
    "Ein Gesetz oder ein Vertrag verpflichtet uns, die Daten aufzubewahren",
  "A law requires us to keep the data": "Ein Gesetz verpflichtet uns, die Daten aufzubewahren",
  "Stopping would be too costly and other measures protect you":
    "Die Beendigung wäre zu aufwendig, und andere Maßnahmen schützen Sie",
};

const EXEMPT = {
  "A national law restricts this right": "Ein nationales Gesetz beschränkt dieses Recht",
  "Answering would prejudice the prevention of crime or the assessment of tax":
    "Eine Antwort würde die Verhütung von Straftaten oder die Festsetzung von Steuern gefährden",
  "The information is covered by legal professional privilege":
    "Die Angaben unterliegen dem Anwaltsgeheimnis",
  "Answering would prejudice management forecasts or planning":
    "Eine Antwort würde Prognosen oder Planungen der Leitung gefährden",
  "Answering would prejudice negotiations with you":
    "Eine Antwort würde Verhandlungen mit Ihnen gefährden",
  "The information is a confidential reference": "Die Angaben sind eine vertrauliche Referenz",
  "The data were shared with an authority to prevent or investigate an offence":
    "Die Daten wurden einer Behörde mitgeteilt, um eine Straftat zu verhindern oder aufzuklären",
  "The law exempts this processing": "Das Gesetz nimmt diese Verarbeitung aus",
  "The matter is not a breach of rule 3 and does not concern our computer resource":
    "Die Sache verletzt Regel 3 nicht und betrifft unsere Computeranlage nicht",
  "Another law governs these data and exempts them":
    "Für diese Daten gilt ein anderes Gesetz, das sie ausnimmt",
  "A federal or state law forbids it": "Ein Gesetz des Bundes oder des Staates verbietet es",
  "The law exempts these data or this use of them":
    "Das Gesetz nimmt diese Daten oder ihre Verwendung aus",
  "The answer would disclose a trade or industrial secret":
    "Die Antwort würde ein Geschäfts- oder Betriebsgeheimnis offenlegen",
  "The information is protected by solicitor-client privilege":
    "Die Angaben unterliegen dem Anwaltsgeheimnis",
  "The answer would reveal confidential commercial information":
    "Die Antwort würde vertrauliche Geschäftsangaben preisgeben",
  "The information was collected for an investigation":
    "Die Angaben wurden für eine Untersuchung erhoben",
  "The information was generated in a formal dispute resolution":
    "Die Angaben entstanden in einer förmlichen Streitbeilegung",
  "Disclosure would hinder an investigation or affect judicial proceedings":
    "Die Offenlegung würde eine Untersuchung behindern oder ein Gerichtsverfahren berühren",
  "A statute provides for it, such as professional secrecy":
    "Ein Gesetz sieht es vor, etwa zum Schutz eines Berufsgeheimnisses",
  "Our own overriding interests require it, and we do not pass the data on":
    "Eigene überwiegende Interessen verlangen es, und wir geben die Daten nicht weiter",
  "An overriding interest or a law justifies the processing":
    "Ein überwiegendes Interesse oder ein Gesetz rechtfertigt die Verarbeitung",
  "A ground of refusal in PAIA applies": "Ein Ablehnungsgrund nach PAIA liegt vor",
  "The record is privileged from production in legal proceedings":
    "Die Unterlage ist in Gerichtsverfahren vor der Vorlage geschützt",
  "The law excepts these data from access": "Das Gesetz nimmt diese Daten von der Auskunft aus",
  "The information relates to legal proceedings between us":
    "Die Angaben betreffen ein Gerichtsverfahren zwischen uns",
  "Access would reveal commercially sensitive decisions":
    "Die Auskunft würde geschäftlich heikle Entscheidungen preisgeben",
  "Disclosure would reveal a trade secret":
    "Die Offenlegung würde ein Geschäftsgeheimnis preisgeben",
  "The information is privileged, not held, or concerns somebody else's affairs":
    "Die Angaben sind geschützt, nicht vorhanden oder betreffen Angelegenheiten anderer",
  "Another law requires these data to be collected":
    "Ein anderes Gesetz verlangt, diese Daten zu erheben",
  "A law or a contract with you requires the processing":
    "Ein Gesetz oder ein Vertrag mit Ihnen verlangt die Verarbeitung",
  "The answer would harm a public or a third party's material interest":
    "Die Antwort würde einem öffentlichen oder einem wesentlichen Interesse Dritter schaden",
  "A law or a decision of an authority restricts it":
    "Ein Gesetz oder eine behördliche Entscheidung beschränkt es",
  "Disclosure could seriously interfere with our business":
    "Die Offenlegung könnte unsere Tätigkeit ernsthaft stören",
  "Disclosure would violate another law": "Die Offenlegung würde ein anderes Gesetz verletzen",
};

/** Why a law lets a request be refused, by the English of `lib/domain/laws/laws`. */
export const deGrounds = { ...SOURCES, ...IDENTITY, ...ABUSE, ...OTHERS, ...NEEDED, ...EXEMPT };
