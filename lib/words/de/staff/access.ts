/** Second factors, sessions, and who signed in or was refused. */
export const deStaffAccess = {
  "Sign-in and sessions": "Anmeldung und Sitzungen",
  "Sign in with a passkey": "Mit einem Passkey anmelden",
  "Second step": "Zweiter Schritt",
  "Your account has a second factor. Use it to finish signing in.":
    "Ihr Konto hat einen zweiten Faktor. Verwenden Sie ihn, um die Anmeldung abzuschließen.",
  "No device and no recovery code? An admin of your desk can reset your second factor.":
    "Kein Gerät und kein Wiederherstellungscode? Die Administration Ihrer Stelle kann Ihren zweiten Faktor zurücksetzen.",
  "<a>Start again</a>": "<a>Von vorn beginnen</a>",
  "Use a passkey": "Passkey verwenden",
  "Code of your authenticator app": "Code Ihrer Authenticator-App",
  "Recovery code": "Wiederherstellungscode",
  "Six digits. A recovery code works here, too.":
    "Sechs Ziffern. Auch ein Wiederherstellungscode ist hier möglich.",
  "One of the twelve-letter codes that you kept. Each works once.":
    "Einer der zwölfstelligen Codes, die Sie aufbewahrt haben. Jeder gilt einmal.",
  Continue: "Weiter",
  "This code is not right, or it was used already. Enter the code that is shown now.":
    "Dieser Code stimmt nicht oder wurde schon verwendet. Geben Sie den Code ein, der jetzt angezeigt wird.",
  "The passkey was not used. Try again, or choose another way.":
    "Der Passkey wurde nicht verwendet. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Weg.",
  "Confirm that it is you": "Bestätigen Sie Ihre Identität",
  "Not confirmed": "Nicht bestätigt",
  "You signed in there with another account. Use the one that you are signed in with here.":
    "Sie haben sich dort mit einem anderen Konto angemeldet. Verwenden Sie das, mit dem Sie hier angemeldet sind.",
  "Your provider did not confirm a new sign-in. Try again, and sign in there once more.":
    "Ihr Anmeldedienst hat keine neue Anmeldung bestätigt. Versuchen Sie es noch einmal, und melden Sie sich dort neu an.",
  "This desk asks for a second factor. You signed in by email alone.":
    "Diese Stelle verlangt einen zweiten Faktor. Sie haben sich nur per E-Mail angemeldet.",
  "For this you must have signed in within the last five minutes. What you typed is kept.":
    "Ihre Anmeldung darf dafür höchstens fünf Minuten zurückliegen. Ihre Eingaben bleiben erhalten.",
  "<a>Back without confirming</a>": "<a>Zurück ohne Bestätigung</a>",
  "Confirm with {name}": "Mit {name} bestätigen",
  "We email a code to <b>{email}</b>.": "Wir senden einen Code an <b>{email}</b>.",
  "Email me a code": "Code per E-Mail senden",
  "A code is on its way to <b>{email}</b>. It works for ten minutes.":
    "Ein Code ist unterwegs an <b>{email}</b>. Er gilt zehn Minuten lang.",
  "Code from the email": "Code aus der E-Mail",
  Confirm: "Bestätigen",
  "Email me another code": "Anderen Code per E-Mail senden",
  "Nothing was sent yet. What you typed is still here: check it and send it.":
    "Noch wurde nichts gesendet. Ihre Eingaben stehen noch hier: Prüfen Sie sie, und senden Sie sie ab.",
  "Identity confirmed": "Identität bestätigt",
  "Set up a second factor": "Zweiten Faktor einrichten",
  "This desk asks for a second factor. Set up a passkey or an authenticator app, then you can go on.":
    "Diese Stelle verlangt einen zweiten Faktor. Richten Sie einen Passkey oder eine Authenticator-App ein, dann geht es weiter.",
  "You sign in at your organisation’s provider. A second factor is set up there.":
    "Sie melden sich beim Anmeldedienst Ihrer Organisation an. Einen zweiten Faktor richten Sie dort ein.",
  Passkeys: "Passkeys",
  "A passkey signs you in with the fingerprint, face or PIN of your device. A fake sign-in page cannot steal it.":
    "Mit einem Passkey melden Sie sich per Fingerabdruck, Gesicht oder PIN Ihres Geräts an. Eine gefälschte Anmeldeseite kann ihn nicht abgreifen.",
  "Name of the new passkey": "Name des neuen Passkeys",
  "So that you recognise it, such as “Work laptop”.":
    "Damit Sie ihn wiedererkennen, zum Beispiel „Dienst-Laptop“.",
  "This browser cannot make passkeys, or scripts are off. Use an authenticator app.":
    "Dieser Browser kann keine Passkeys anlegen, oder Skripte sind ausgeschaltet. Verwenden Sie eine Authenticator-App.",
  "Add a passkey": "Passkey hinzufügen",
  "Added on {added}, last used on {used}": "Hinzugefügt am {added}, zuletzt verwendet am {used}",
  "Added on {added}, not used yet": "Hinzugefügt am {added}, noch nicht verwendet",
  Rename: "Umbenennen",
  "Up to {most} characters.": "Bis zu {most} Zeichen.",
  "Remove this passkey": "Diesen Passkey entfernen",
  "It no longer signs you in. Delete it on your device, too.":
    "Sie können sich damit nicht mehr anmelden. Löschen Sie ihn auch auf Ihrem Gerät.",
  "Authenticator app": "Authenticator-App",
  "Set up. After the link from the email you enter a code of the app.":
    "Eingerichtet. Nach dem Link aus der E-Mail geben Sie einen Code der App ein.",
  "An app on your phone shows a code of six digits, which you enter after the link from the email.":
    "Eine App auf Ihrem Telefon zeigt einen Code aus sechs Ziffern, den Sie nach dem Link aus der E-Mail eingeben.",
  "Remove the app": "App entfernen",
  "Remove the authenticator app": "Authenticator-App entfernen",
  "Its codes no longer work. Delete the entry in the app, too.":
    "Ihre Codes gelten nicht mehr. Löschen Sie den Eintrag auch in der App.",
  "Set up an authenticator app": "Authenticator-App einrichten",
  "Scan this code with the app.": "Scannen Sie diesen Code mit der App.",
  "QR code for the authenticator app": "QR-Code für die Authenticator-App",
  "Or type this key into the app:": "Oder geben Sie diesen Schlüssel in die App ein:",
  "Enter the code that the app shows.": "Geben Sie den Code ein, den die App zeigt.",
  Code: "Code",
  "Confirm the app": "App bestätigen",
  "Your recovery codes": "Ihre Wiederherstellungscodes",
  "Keep them where you keep passwords. Each signs you in once if you lose your device. They are not shown again.":
    "Bewahren Sie sie auf, wo Sie Passwörter aufbewahren. Mit jedem können Sie sich einmal anmelden, wenn Sie Ihr Gerät verloren haben. Sie werden nicht noch einmal gezeigt.",
  "Copy the codes": "Codes kopieren",
  "Recovery codes": "Wiederherstellungscodes",
  "{left, plural, =0 {No code is left.} one {One code is left.} other {# codes are left.}}":
    "{left, plural, =0 {Kein Code ist übrig.} one {Ein Code ist übrig.} other {# Codes sind übrig.}}",
  "Make new codes": "Neue Codes erzeugen",
  "Make ten new codes": "Zehn neue Codes erzeugen",
  "The old codes stop working at once.": "Die alten Codes gelten sofort nicht mehr.",
  Sessions: "Sitzungen",
  "A session ends after an hour without use, and after ten hours at the latest.":
    "Eine Sitzung endet nach einer Stunde ohne Nutzung, spätestens nach zehn Stunden.",
  "By email": "Per E-Mail",
  "By email and second factor": "Per E-Mail und mit zweitem Faktor",
  "With a passkey": "Mit einem Passkey",
  "At the provider": "Beim Anmeldedienst",
  "Unknown browser": "Unbekannter Browser",
  "(this one)": "(diese)",
  "{how}, on {day}. Last used on {used}.": "{how}, am {day}. Zuletzt verwendet am {used}.",
  "Network {network}.": "Netz {network}.",
  "Sign out everywhere else": "Überall sonst abmelden",
  "Second factor": "Zweiter Faktor",
  "Members who sign in by email also use a passkey or an authenticator app. Those without one set it up before they reach the desk. At a provider, the second factor is the provider’s.":
    "Mitglieder, die sich per E-Mail anmelden, verwenden zusätzlich einen Passkey oder eine Authenticator-App. Wer keines von beiden hat, richtet es ein, bevor sich die Stelle öffnet. Beim Anmeldedienst einer Organisation gilt dessen zweiter Faktor.",
  "Members of this desk": "Mitglieder dieser Stelle",
  "Require a second factor": "Zweiten Faktor verlangen",
  "This desk requires one.": "Diese Stelle verlangt einen.",
  "This desk does not require one.": "Diese Stelle verlangt keinen.",
  "Sign out everywhere": "Überall abmelden",
  "All their sessions end at once, on every device. They can sign in again.":
    "Alle Sitzungen dieser Person enden sofort, auf jedem Gerät. Sie kann sich wieder anmelden.",
  "Reset second factor": "Zweiten Faktor zurücksetzen",
  "Reset the second factor": "Zweiten Faktor zurücksetzen",
  "Their passkeys, authenticator app and recovery codes stop working, and they are signed out. First make sure that the request really comes from them.":
    "Passkeys, Authenticator-App und Wiederherstellungscodes dieser Person gelten nicht mehr, und sie wird abgemeldet. Vergewissern Sie sich vorher, dass wirklich sie selbst darum bittet.",
  "Added. You can sign in with this passkey from now on.":
    "Hinzugefügt. Ab jetzt können Sie sich mit diesem Passkey anmelden.",
  "Removed. This passkey no longer signs you in.":
    "Entfernt. Mit diesem Passkey können Sie sich nicht mehr anmelden.",
  "Renamed.": "Umbenannt.",
  "Set up. Your next sign-in by email asks for a code of the app.":
    "Eingerichtet. Ihre nächste Anmeldung per E-Mail fragt nach einem Code der App.",
  "Removed. Codes of the app no longer work.": "Entfernt. Codes der App gelten nicht mehr.",
  "New codes made. The old codes no longer work.":
    "Neue Codes erzeugt. Die bisherigen Codes gelten nicht mehr.",
  "Signed out there.": "Dort abgemeldet.",
  "Signed out everywhere else.": "Überall sonst abgemeldet.",
  "Signed out on every device.": "Auf allen Geräten abgemeldet.",
  "Reset. Their next sign-in is by email alone.":
    "Zurückgesetzt. Die nächste Anmeldung dieser Person geht allein per E-Mail.",
  "Saved. It applies from everybody’s next click.":
    "Gespeichert. Es gilt für alle ab dem nächsten Klick.",
  "A saved secret is never shown, and saving one asks you to confirm that it is you. <a>Confirm it first</a>, so that you type it once.":
    "Ein gespeichertes Secret wird nie angezeigt, und zum Speichern bestätigen Sie Ihre Identität. <a>Bestätigen Sie sie zuerst</a>, dann geben Sie es nur einmal ein.",
  "Sign-ins and access": "Anmeldungen und Zugriffe",
  "For each member, the log has the first time a day that they open a request, and one refusal an hour for each part of the desk.":
    "Für jedes Mitglied steht im Protokoll, wann es einen Antrag an einem Tag zum ersten Mal öffnet, und je Bereich der Stelle ein abgelehnter Zugriff pro Stunde.",
  "Nothing yet.": "Noch nichts.",
  "Older entries": "Ältere Einträge",
  When: "Wann",
  What: "Was",
  "Opened request {reference}": "Antrag {reference} geöffnet",
  "Opened a request": "Einen Antrag geöffnet",
  "Not allowed for their role: {place}": "Für die Rolle nicht erlaubt: {place}",
  "Not found: {place}": "Nicht gefunden: {place}",
  "an address": "eine Adresse",
  "{what} ({how})": "{what} ({how})",
  "Signed in": "Angemeldet",
  "Sign-in or confirmation failed": "Anmeldung oder Bestätigung gescheitert",
  "Signed out": "Abgemeldet",
  "Sessions ended": "Sitzungen beendet",
  "Second factor added": "Zweiter Faktor hinzugefügt",
  "Second factor removed": "Zweiter Faktor entfernt",
  "Second factor reset": "Zweiter Faktor zurückgesetzt",
  "New recovery codes made": "Neue Wiederherstellungscodes erzeugt",
  "Second factor of the desk changed": "Vorgabe zum zweiten Faktor geändert",
  "link by email": "Link per E-Mail",
  "email and second factor": "E-Mail und zweiter Faktor",
  passkey: "Passkey",
  provider: "Anmeldedienst",
  "code of an app": "Code einer App",
  "authenticator app": "Authenticator-App",
  "recovery code": "Wiederherstellungscode",
  "code by email": "Code per E-Mail",
  "export of a list": "Export einer Liste",
  "a request": "ein Antrag",
  "a bulk action": "Sammelaktion",
  notifications: "Benachrichtigungen",
  "another desk": "eine andere Stelle",
} satisfies Readonly<Record<string, string>>;
