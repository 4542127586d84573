import { deConfirm, deDoor, deFile, deFollow, deOwnPage, deWithdraw } from "./form-follow";
import { deCommon, deFront, deShell, deStart, deStray } from "./form-start";
import { deError, deSteps } from "./form-steps";

/** The public side: start page, form, confirmation, and the page on which a request is followed. */
export const deForm = {
  shell: deShell,
  common: deCommon,
  stray: deStray,
  front: deFront,
  start: deStart,
  progress: "Frage {at, number} von {total, number}",
  lost: {
    title: "Ihre Antworten sind nicht mehr da",
    text: "Wir behalten sie 24 Stunden, mit einem Cookie in diesem Browser. Wenn Ihr Browser Cookies blockiert, erlauben Sie sie für diese Website, oder stellen Sie den Antrag auf einem anderen Weg.",
  },
  steps: deSteps,
  error: deError,
  check: {
    title: "Prüfen Sie Ihre Antworten",
    lead: "Lesen Sie sie noch einmal. Vor dem Senden können Sie jede Antwort ändern.",
    after:
      "Wenn Sie senden, beginnt die Frist für unsere Antwort. Wir senden eine E-Mail an <address>{email}</address>, um zu prüfen, ob die Adresse Ihnen gehört.",
    afterNothing:
      "Wenn Sie senden, beginnt die Frist für unsere Antwort. Sie brauchen nichts zu bestätigen: Wir senden eine E-Mail mit Ihrem Aktenzeichen an <address>{email}</address>.",
    send: "Antrag senden",
    typo: "Meinten Sie {domain}? Wenn {email} stimmt, machen Sie weiter.",
  },
  embed: {
    lead: "Das kostet nichts, und Sie brauchen kein Konto. Beantworten Sie die Fragen und senden Sie sie ab.",
    detailsHint:
      "Wir brauchen das für eine Berichtigung, einen Widerspruch, eine Beschwerde, oder wenn Sie jemanden benennen. Sonst können Sie es leer lassen.",
    after:
      "Wenn Sie senden, beginnt die Frist für unsere Antwort. Wir senden eine E-Mail an die Adresse, die Sie angeben.",
    trap: "Lassen Sie dieses Feld leer",
    trapped:
      "Ihr Browser hat ein Feld ausgefüllt, das niemand sieht. Es ist wieder leer: Senden Sie Ihren Antrag noch einmal.",
    mailed:
      "Wir haben eine E-Mail an die Adresse gesendet, die Sie angegeben haben. Öffnen Sie den Link darin, damit wir wissen, dass die Adresse Ihnen gehört.",
    nothing:
      "Sie brauchen nichts zu bestätigen: Wir bearbeiten Ihren Antrag jetzt. Wir haben Ihnen eine E-Mail mit Ihrem Aktenzeichen gesendet.",
    gone: "Diese Seite zeigt einen Antrag eine Stunde lang.",
    newTab: "(öffnet in einem neuen Tab)",
    closedTitle: "Dieses Formular wird nicht auf anderen Websites gezeigt",
    closed:
      "{name} hat nicht festgelegt, welche Websites es zeigen dürfen. Sie können das Formular auf einer eigenen Seite öffnen.",
    open: "Formular öffnen",
  },
  sent: {
    title: "Ihr Antrag ist bei uns",
    reference: "Ihr Aktenzeichen",
    due: "Sie erhalten unsere Antwort bis",
    dueConfirmed: "Sobald Sie Ihre Adresse bestätigt haben, erhalten Sie unsere Antwort bis",
    already: "Sie haben diesen Antrag schon gesendet. Er wurde nicht noch einmal gesendet.",
    next: "Was jetzt zu tun ist",
    mailed:
      "Wir haben eine E-Mail an <address>{email}</address> gesendet. Öffnen Sie den Link darin, oder geben Sie den Code hier ein.",
    mailedAgain:
      "Wir haben Ihnen noch eine E-Mail gesendet. Öffnen Sie den Link in einer der beiden.",
    why: "Wir beginnen mit der Bearbeitung, sobald Sie die Adresse bestätigt haben, damit niemand sonst Ihre Daten bekommt. Unsere Frist beginnt heute. Ohne Bestätigung beantworten wir Ihren Antrag nicht; bevor der Link abläuft, erinnern wir Sie einmal.",
    code: "Code aus der E-Mail",
    codeHint:
      "Sechs Ziffern. Der Code gilt {minutes, number} Minuten, der Link in der E-Mail {days, number} Tage.",
    confirm: "Adresse bestätigen",
    noMail: "Keine E-Mail?",
    noMailText:
      "Warten Sie ein paar Minuten und sehen Sie im Spam-Ordner nach. Wir können sie noch einmal senden.",
    again: "E-Mail noch einmal senden",
    keep: "Bewahren Sie diese Seite auf: Drucken Sie sie oder speichern Sie sie als PDF. Ihr Aktenzeichen steht auch in der E-Mail.",
    confirmed: "Sie haben Ihre Adresse bestätigt. Wir bearbeiten Ihren Antrag.",
    nothing:
      "Sie brauchen nichts zu bestätigen: Wir bearbeiten Ihren Antrag jetzt. Wir haben eine E-Mail mit dem Aktenzeichen an <address>{email}</address> gesendet.",
    open: "Ihren Antrag öffnen",
    goneTitle: "Ihr Antrag",
    gone: "Diese Seite zeigt einen Antrag einen Tag lang, in dem Browser, der ihn gesendet hat.",
    goneHow:
      "Ihr Aktenzeichen steht in der E-Mail, die wir Ihnen gesendet haben. Damit sehen Sie den Stand Ihres Antrags.",
    notYet: "Haben Sie noch keinen Antrag gesendet? <link>Beginnen Sie Ihren Antrag</link>.",
  },
  follow: deFollow,
  door: deDoor,
  own: deOwnPage,
  confirm: deConfirm,
  file: deFile,
  withdraw: deWithdraw,
};
