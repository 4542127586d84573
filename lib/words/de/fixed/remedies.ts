/** Where one goes who does not accept an answer, by the English of `lib/domain/laws/laws`; `#` is a number. */
export const deRemedies = {
  "General Data Protection Regulation (EU) 2016/679": "Datenschutz-Grundverordnung (EU) 2016/679",
  "the supervisory authority where you live, where you work or where the infringement took place":
    "die Aufsichtsbehörde an Ihrem Wohnort, an Ihrem Arbeitsplatz oder am Ort des mutmaßlichen Verstoßes",
  "You can bring the matter before a court": "Sie können vor Gericht gehen",
  "the Information Commission (ICO)":
    "die Datenschutzaufsicht des Vereinigten Königreichs (Information Commission, ICO)",
  "You can apply to a court": "Sie können ein Gericht anrufen",
  "You can complain to us first; we acknowledge a complaint within # days":
    "Sie können sich zuerst bei uns beschweren; den Eingang einer Beschwerde bestätigen wir innerhalb von # Tagen",
  "the Data Protection Board of India": "die Datenschutzbehörde Indiens (Data Protection Board)",
  "You can appeal a decision of the Board to the Appellate Tribunal (TDSAT)":
    "Gegen eine Entscheidung dieser Behörde können Sie das Berufungsgericht (TDSAT) anrufen",
  "You first raise a grievance with our Grievance Officer":
    "Sie beschweren sich zuerst bei unserer Beschwerdestelle (Grievance Officer)",
  "the Grievance Appellate Committee": "der Beschwerdeausschuss (Grievance Appellate Committee)",
  "You can appeal to the Grievance Appellate Committee within # days of our answer":
    "Sie können innerhalb von # Tagen nach unserer Antwort den Beschwerdeausschuss (Grievance Appellate Committee) anrufen",
  "the California Privacy Protection Agency or the Attorney General of California":
    "die Datenschutzbehörde von Kalifornien (California Privacy Protection Agency) oder der Attorney General von Kalifornien",
  "You can appeal to us; we answer an appeal within # days":
    "Sie können uns um eine Überprüfung bitten; darauf antworten wir innerhalb von # Tagen",
  "the Attorney General of Virginia": "der Attorney General von Virginia",
  "the Attorney General of Colorado": "der Attorney General von Colorado",
  "the Attorney General of Connecticut": "der Attorney General von Connecticut",
  "the Attorney General of Utah": "der Attorney General von Utah",
  "the Attorney General of Texas": "der Attorney General von Texas",
  "the Attorney General of Florida": "der Attorney General von Florida",
  "the Attorney General of Oregon": "der Attorney General von Oregon",
  "the Attorney General of Iowa": "der Attorney General von Iowa",
  "the Attorney General of New Jersey": "der Attorney General von New Jersey",
  "the Attorney General of Minnesota": "der Attorney General von Minnesota",
  "the National Data Protection Authority (ANPD) or a consumer body":
    "die nationale Datenschutzbehörde Brasiliens (ANPD) oder eine Verbraucherstelle",
  "the Privacy Commissioner of Canada": "der Datenschutzbeauftragte von Kanada",
  "After a report of the Commissioner you can apply to the Federal Court":
    "Nach einem Bericht des Datenschutzbeauftragten können Sie das Bundesgericht anrufen",
  "the Commission d'accès à l'information, within # days":
    "die Commission d’accès à l’information, innerhalb von # Tagen",
  "the Federal Data Protection and Information Commissioner (FDPIC)":
    "der Eidgenössische Datenschutz- und Öffentlichkeitsbeauftragte (EDÖB)",
  "You can bring a civil action": "Sie können vor einem Zivilgericht klagen",
  "the Information Regulator": "die Aufsichtsbehörde Südafrikas (Information Regulator)",
  "the Personal Data Protection Commission (PDPC)": "die Datenschutzkommission Singapurs (PDPC)",
  "the Personal Data Protection Committee": "der Datenschutzausschuss Thailands (PDPC)",
  "the Office of the Australian Information Commissioner (OAIC)":
    "die Aufsichtsbehörde Australiens (OAIC)",
  "the Office of the Privacy Commissioner":
    "die Aufsichtsbehörde Neuseelands (Office of the Privacy Commissioner)",
  "You can go to the Human Rights Review Tribunal":
    "Sie können das Human Rights Review Tribunal anrufen",
  "the Personal Information Protection Commission (PIPC)":
    "die Datenschutzkommission Südkoreas (PIPC)",
  "You can ask for dispute mediation or bring an action":
    "Sie können eine Schlichtung beantragen oder klagen",
  "the Personal Data Protection Board, within # days of our answer and # days of your request":
    "die Datenschutzbehörde der Türkei, innerhalb von # Tagen nach unserer Antwort und # Tagen nach Ihrem Antrag",
  "You can bring an action for damages": "Sie können auf Schadenersatz klagen",
  "the Saudi Data and AI Authority (SDAIA)": "die saudische Daten- und KI-Behörde (SDAIA)",
  "the Office of the Data Protection Commissioner (ODPC)": "die Datenschutzbehörde Kenias (ODPC)",
  "You can appeal a decision of the Commissioner to the High Court":
    "Gegen eine Entscheidung dieser Behörde können Sie das Obergericht (High Court) anrufen",
  "the Privacy Commissioner for Personal Data": "der Datenschutzbeauftragte von Hongkong",
  "You can claim compensation in court": "Sie können vor Gericht Entschädigung verlangen",
  "the Personal Data Protection Commissioner": "der Datenschutzbeauftragte von Malaysia",
  "the competent authority of the sector": "die zuständige Fachbehörde",
  "the Personal Data Protection Agency": "die Datenschutzbehörde Chiles",
  "You can appeal the Agency's decision in court":
    "Gegen die Entscheidung der Behörde können Sie vor Gericht gehen",
  "the Superintendence of Industry and Commerce, after your claim to us":
    "die Aufsicht für Industrie und Handel Kolumbiens, nach Ihrer Beschwerde bei uns",
  "the Agency of Access to Public Information (AAIP)":
    "die Behörde für den Zugang zu öffentlichen Informationen Argentiniens (AAIP)",
  "You can bring a habeas data action": "Sie können eine Habeas-Data-Klage erheben",
  "the Secretariat for Anti-Corruption and Good Governance":
    "das Ministerium für Korruptionsbekämpfung und gute Regierungsführung Mexikos",
  "the Personal Information Protection Commission (PPC)": "die Datenschutzkommission Japans (PPC)",
  "You can bring an action two weeks after your request":
    "Zwei Wochen nach Ihrem Antrag können Sie klagen",
};
