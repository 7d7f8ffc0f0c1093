<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>Preferential attention</source>
        <translation>Accueil prioritaire</translation>
    </message>
</context>
<context>
    <name>AdviceScreen</name>
    <message>
        <source>Take a ticket?</source>
        <translation>Prendre un ticket&#x202f;?</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Prendre un ticket</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Noir sur blanc</translation>
    </message>
    <message>
        <source>White and yellow on black</source>
        <translation>Blanc et jaune sur noir</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Comme d’habitude</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Grands caractères</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Plus bas</translation>
    </message>
    <message>
        <source>Lower screen</source>
        <translation>Écran plus bas</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Lire à voix haute</translation>
    </message>
</context>
<context>
    <name>BlackCover</name>
    <message>
        <source>Show the screen</source>
        <translation>Montrer l’écran</translation>
    </message>
</context>
<context>
    <name>BranchScreen</name>
    <message>
        <source>Which branch?</source>
        <translation>Quelle agence&#x202f;?</translation>
    </message>
    <message>
        <source>Search by name or address</source>
        <translation>Chercher par nom ou adresse</translation>
    </message>
    <message>
        <source>Search a branch by name or address</source>
        <translation>Chercher une agence par nom ou adresse</translation>
    </message>
    <message>
        <source>Type a name or a street</source>
        <translation>Tapez un nom ou une rue</translation>
    </message>
    <message>
        <source>There is no branch to choose from right now.</source>
        <translation>Aucune agence à choisir pour le moment.</translation>
    </message>
    <message>
        <source>No branch is called that. Please try fewer letters.</source>
        <translation>Aucune agence ne porte ce nom. Essayez moins de lettres.</translation>
    </message>
    <message>
        <source>No branch is called that.</source>
        <translation>Aucune agence ne porte ce nom.</translation>
    </message>
    <message>
        <source>Close the keyboard</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>Show %n</source>
        <comment>how many branches were found</comment>
        <translation>
            <numerusform>Voir %n</numerusform>
            <numerusform>Voir %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>BusyOverlay</name>
    <message>
        <source>One moment, please…</source>
        <translation>Un instant, s’il vous plaît…</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>%1 of %2</source>
        <comment>an answer&apos;s place among all</comment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>Show previous answers</source>
        <translation>Voir les réponses précédentes</translation>
    </message>
    <message>
        <source>Show more answers</source>
        <translation>Voir plus de réponses</translation>
    </message>
</context>
<context>
    <name>CleaningOverlay</name>
    <message>
        <source>Please wipe the screen now</source>
        <translation>Essuyez l’écran maintenant</translation>
    </message>
    <message numerus="yes">
        <source>It answers touches again in %n s.</source>
        <translation>
            <numerusform>Il répondra de nouveau dans %n s.</numerusform>
            <numerusform>Il répondra de nouveau dans %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>We are closed</source>
        <translation>Nous sommes fermés</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message numerus="yes">
        <source>This page closes in %n s. Touch it for more time.</source>
        <translation>
            <numerusform>Cette page se ferme dans %n s. Touchez-la pour avoir plus de temps.</numerusform>
            <numerusform>Cette page se ferme dans %n s. Touchez-la pour avoir plus de temps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerScreen</name>
    <message>
        <source>What is your ID number?</source>
        <translation>Quel est le numéro de votre pièce d’identité&#x202f;?</translation>
    </message>
    <message>
        <source>You can go on without it.</source>
        <translation>Vous pouvez continuer sans.</translation>
    </message>
    <message>
        <source>We use it for this ticket only.</source>
        <translation>Il ne sert que pour ce ticket.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) typed</source>
        <translation>
            <numerusform>%n caractère tapé</numerusform>
            <numerusform>%n caractères tapés</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n chiffre tapé</numerusform>
            <numerusform>%n chiffres tapés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>It is %1</source>
        <translation>Il est %1</translation>
    </message>
</context>
<context>
    <name>HeldScreen</name>
    <message>
        <source>Do you have this ticket?</source>
        <translation>Avez-vous ce ticket&#x202f;?</translation>
    </message>
    <message>
        <source>If you do not, we make a new one and cancel this one.</source>
        <translation>Sinon, nous en faisons un autre et annulons celui-ci.</translation>
    </message>
    <message>
        <source>You already have a ticket</source>
        <translation>Vous avez déjà un ticket</translation>
    </message>
    <message>
        <source>Yes, I have it</source>
        <translation>Oui, je l’ai</translation>
    </message>
    <message>
        <source>No, give me a new one</source>
        <translation>Non, un nouveau ticket</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>The arrow keys lead from one thing to the next, and Enter chooses it.</source>
        <translation>Les flèches vont d’un choix à l’autre, Entrée le valide.</translation>
    </message>
    <message>
        <source>Press your switch when what you need is marked.</source>
        <translation>Appuyez sur votre contacteur quand ce qu’il vous faut est encadré.</translation>
    </message>
    <message>
        <source>Touch what you need, one question after the other.</source>
        <translation>Touchez ce qu’il vous faut, une question après l’autre.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>At the end you get a number: we call it when it is your turn.
Back returns to the question before. Start over forgets everything.
If you would like help from a person, please ask at the desk.</source>
        <translation>À la fin, vous recevez un numéro&#xa0;: nous l’appelons quand c’est votre tour.
Retour revient à la question précédente. Recommencer efface tout.
Si vous préférez l’aide d’une personne, adressez-vous à l’accueil.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>IssuingScreen</name>
    <message>
        <source>Getting your number…</source>
        <translation>Nous préparons votre numéro…</translation>
    </message>
    <message>
        <source>This takes a moment. Please stay here.</source>
        <translation>Un petit instant. Restez ici, s’il vous plaît.</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>plus</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Effacer le dernier caractère</translation>
    </message>
</context>
<context>
    <name>LanguageOverlay</name>
    <message>
        <source>Choose your language</source>
        <translation>Choisissez votre langue</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>LawOverlay</name>
    <message>
        <source>Preferential attention</source>
        <translation>Accueil prioritaire</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>MaintenanceScreen</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Sortir</translation>
    </message>
</context>
<context>
    <name>MeasurePage</name>
    <message>
        <source>One millimetre less</source>
        <translation>Un millimètre de moins</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>One millimetre more</source>
        <translation>Un millimètre de plus</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>C’est juste</translation>
    </message>
    <message>
        <source>Correct the screen&apos;s size</source>
        <translation>Corriger la taille de l’écran</translation>
    </message>
</context>
<context>
    <name>NightCover</name>
    <message>
        <source>Wake the screen</source>
        <translation>Allumer l’écran</translation>
    </message>
    <message>
        <source>We are closed</source>
        <translation>Nous sommes fermés</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>It is mine</source>
        <translation>C’est le mien</translation>
    </message>
</context>
<context>
    <name>OutOfOrderScreen</name>
    <message>
        <source>Out of order</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>This kiosk cannot give tickets right now. Please take your number at the desk.</source>
        <translation>Cette borne ne peut pas donner de tickets en ce moment. Prenez votre numéro à l’accueil, s’il vous plaît.</translation>
    </message>
</context>
<context>
    <name>PaperState</name>
    <message>
        <source>Your paper ticket is coming out…</source>
        <translation>Votre ticket papier arrive…</translation>
    </message>
    <message>
        <source>Take your paper ticket.</source>
        <translation>Prenez votre ticket papier.</translation>
    </message>
    <message>
        <source>The paper did not come out. Remember or photograph your number: it is valid.</source>
        <translation>Le papier n’est pas sorti. Retenez ou photographiez votre numéro&#xa0;: il est valable.</translation>
    </message>
    <message>
        <source>If no paper came out, remember or photograph your number: it is valid.</source>
        <translation>Si le papier n’est pas sorti, retenez ou photographiez votre numéro&#xa0;: il est valable.</translation>
    </message>
</context>
<context>
    <name>PhoneScreen</name>
    <message>
        <source>What is your phone number?</source>
        <translation>Quel est votre numéro de téléphone&#x202f;?</translation>
    </message>
    <message>
        <source>You can go on without it.</source>
        <translation>Vous pouvez continuer sans.</translation>
    </message>
    <message>
        <source>We use it for this ticket only.</source>
        <translation>Il ne sert que pour ce ticket.</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>Rien de tapé encore</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>no waiting</source>
        <translation>sans attente</translation>
    </message>
    <message>
        <source>up to {minutes} min</source>
        <translation>jusqu’à {minutes} min</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>environ {minutes} min</translation>
    </message>
    <message>
        <source>about {low}–{high} min</source>
        <translation>environ {low}–{high} min</translation>
    </message>
    <message>
        <source>Wait: {wait}</source>
        <translation>Attente&#xa0;: {wait}</translation>
    </message>
    <message>
        <source>Few people</source>
        <translation>Peu de monde</translation>
    </message>
    <message>
        <source>Some people</source>
        <translation>Un peu de monde</translation>
    </message>
    <message>
        <source>Many people</source>
        <translation>Beaucoup de monde</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Open until {time}</source>
        <translation>Ferme&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Fermé en ce moment</translation>
    </message>
    <message>
        <source>Opens {time}</source>
        <translation>Ouvre&#xa0;: {time}</translation>
    </message>
    <message>
        <source>We open again: {time}</source>
        <translation>Réouverture&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Step {number} of {total}</source>
        <translation>Étape {number} sur {total}</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>C’est bientôt votre tour</translation>
    </message>
    <message>
        <source>Ahead of you: {count}</source>
        <translation>Avant vous&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Please type your phone number first.</source>
        <translation>Tapez d’abord votre numéro de téléphone.</translation>
    </message>
    <message>
        <source>Please type your number first.</source>
        <translation>Tapez d’abord votre numéro.</translation>
    </message>
    <message>
        <source>This is not a complete phone number. Please check it.</source>
        <translation>Ce numéro de téléphone n’est pas complet. Vérifiez-le, s’il vous plaît.</translation>
    </message>
    <message>
        <source>This number does not look complete. Please check it.</source>
        <translation>Ce numéro ne semble pas complet. Vérifiez-le, s’il vous plaît.</translation>
    </message>
    <message>
        <source>We could not reach the ticket service. Please try again, or ask at the desk.</source>
        <translation>Le service de tickets ne répond pas. Réessayez ou adressez-vous à l’accueil.</translation>
    </message>
    <message>
        <source>You already have a ticket that is waiting. Please use that one, or ask at the desk.</source>
        <translation>Vous avez déjà un ticket en attente. Utilisez-le ou adressez-vous à l’accueil.</translation>
    </message>
    <message>
        <source>This service cannot be chosen here now. Please choose another one, or ask at the desk.</source>
        <translation>Ce service ne peut pas être choisi ici maintenant. Choisissez-en un autre ou adressez-vous à l’accueil.</translation>
    </message>
    <message>
        <source>Your number was not accepted. Please go back and check it, or ask at the desk.</source>
        <translation>Votre numéro n’a pas été accepté. Revenez le vérifier ou adressez-vous à l’accueil.</translation>
    </message>
    <message>
        <source>The ticket service did not accept this. Please choose again, or ask at the desk.</source>
        <translation>Le service de tickets a refusé. Choisissez de nouveau ou adressez-vous à l’accueil.</translation>
    </message>
    <message>
        <source>With preferential attention</source>
        <translation>En accueil prioritaire</translation>
    </message>
    <message>
        <source>Wherever the public is served, these people are attended first: pregnant women, children, older people and people with disabilities.</source>
        <translation>Partout où l’on reçoit le public, sont servis en premier&#xa0;: les femmes enceintes, les enfants, les personnes âgées et les personnes handicapées.</translation>
    </message>
    <message>
        <source>These people are attended first: people with disabilities, on the autism spectrum or with reduced mobility, people aged 60 or more, pregnant and breastfeeding women, people with a child in arms, people with obesity, and blood donors.</source>
        <translation>Sont servies en premier&#xa0;: les personnes handicapées, autistes ou à mobilité réduite, les personnes de 60 ans ou plus, les femmes enceintes ou qui allaitent, les personnes avec un enfant dans les bras, les personnes obèses et les donneurs de sang.</translation>
    </message>
    <message>
        <source>If this is for you, just say so: nobody asks why, and nothing about it is kept.</source>
        <translation>Si c’est votre cas, dites-le simplement&#xa0;: personne ne demande pourquoi, et rien n’en est gardé.</translation>
    </message>
    <message>
        <source>Source: Peru, Law 28683, article 1</source>
        <translation>Source&#xa0;: Pérou, loi 28683, article 1</translation>
    </message>
    <message>
        <source>Source: Brazil, Law 10.048 of 2000, article 1</source>
        <translation>Source&#xa0;: Brésil, loi 10.048 de 2000, article 1</translation>
    </message>
    <message>
        <source>It can no longer be used. Please take a new one, or ask at the desk.</source>
        <translation>Il ne peut plus servir. Prenez-en un autre ou adressez-vous à l’accueil.</translation>
    </message>
    <message>
        <source>The network is slow. We are trying again.</source>
        <translation>Le réseau est lent. Nous réessayons.</translation>
    </message>
    <message>
        <source>We are making sure that you get one ticket, and only one.</source>
        <translation>Nous veillons à ce que vous ayez un ticket, et un seul.</translation>
    </message>
    <message>
        <source>Ticket {number} was made just before we stopped. Is it yours?</source>
        <translation>Le ticket {number} a été fait juste avant notre arrêt. Est-il à vous&#x202f;?</translation>
    </message>
    <message>
        <source>Ticket {number} for {service} was made just before we stopped. Is it yours?</source>
        <translation>Le ticket {number} pour {service} a été fait juste avant notre arrêt. Est-il à vous&#x202f;?</translation>
    </message>
    <message>
        <source>No connection right now.</source>
        <translation>Pas de connexion en ce moment.</translation>
    </message>
    <message>
        <source>No connection since {time}.</source>
        <translation>Pas de connexion depuis {time}.</translation>
    </message>
    <message>
        <source>No connection since {day} {time}.</source>
        <translation>Pas de connexion depuis {day} {time}.</translation>
    </message>
    <message>
        <source>We keep trying; you may have to wait.</source>
        <translation>Nous réessayons&#x202f;; il faudra peut-être attendre.</translation>
    </message>
    <message>
        <source>There is no paper: your ticket comes on the screen only.</source>
        <translation>Il n’y a plus de papier&#xa0;: votre ticket s’affiche à l’écran seulement.</translation>
    </message>
    <message>
        <source>What you see here is from {time}.</source>
        <translation>Ce que vous voyez ici date de {time}.</translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Staff: please type your PIN</source>
        <translation>Personnel&#xa0;: tapez votre code PIN</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Un instant, s’il vous plaît…</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n chiffre tapé</numerusform>
            <numerusform>%n chiffres tapés</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>Preference</name>
    <message>
        <source>Preferential attention</source>
        <translation>Accueil prioritaire</translation>
    </message>
    <message>
        <source>Touch again to see all services</source>
        <translation>Touchez encore pour voir tous les services</translation>
    </message>
    <message>
        <source>Older people, pregnant women, people with disabilities or with small children</source>
        <translation>Personnes âgées, enceintes, handicapées ou avec de jeunes enfants</translation>
    </message>
    <message>
        <source>Read the law</source>
        <translation>Lire la loi</translation>
    </message>
</context>
<context>
    <name>QrPanel</name>
    <message>
        <source>QR code of your ticket</source>
        <translation>Code QR de votre ticket</translation>
    </message>
</context>
<context>
    <name>QuestionOverlay</name>
    <message>
        <source>No, go back</source>
        <translation>Non, revenir</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Remonter</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Lire la suite</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Your number</source>
        <translation>Votre numéro</translation>
    </message>
    <message>
        <source>Issued {time}</source>
        <translation>Émis&#xa0;: {time}</translation>
    </message>
    <message>
        <source>%d/%m/%Y %H:%M</source>
        <translation>%d/%m/%Y %H:%M</translation>
    </message>
    <message>
        <source>No waiting</source>
        <translation>Sans attente</translation>
    </message>
    <message>
        <source>Wait: about {minutes} min</source>
        <translation>Attente&#xa0;: environ {minutes} min</translation>
    </message>
    <message>
        <source>Wait: up to {minutes} min</source>
        <translation>Attente&#xa0;: jusqu’à {minutes} min</translation>
    </message>
    <message>
        <source>Wait: about {low}–{high} min</source>
        <translation>Attente&#xa0;: environ {low}–{high} min</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>C’est bientôt votre tour</translation>
    </message>
    <message>
        <source>Ahead of you: {count}</source>
        <translation>Avant vous&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Scan this code to follow your turn</source>
        <translation>Scannez ce code pour suivre votre tour</translation>
    </message>
    <message>
        <source>Ticket {id}</source>
        <translation>Ticket n°&#xa0;{id}</translation>
    </message>
    <message>
        <source>COPY {time}</source>
        <translation>COPIE {time}</translation>
    </message>
</context>
<context>
    <name>RefusedScreen</name>
    <message>
        <source>That ticket is gone</source>
        <translation>Ce ticket n’existe plus</translation>
    </message>
    <message>
        <source>No ticket was made</source>
        <translation>Aucun ticket n’a été fait</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Choisir de nouveau</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>The ticket server answers in {ms} ms, asked {age_s} s ago.</source>
        <translation>Le serveur de tickets répond en {ms} ms&#x202f;; interrogé il y a {age_s} s.</translation>
    </message>
    <message>
        <source>The ticket server is slow: {ms} ms. Customers wait; tell whoever runs the network.</source>
        <translation>Le serveur de tickets est lent&#xa0;: {ms} ms. Les clients attendent&#x202f;; prévenez le responsable du réseau.</translation>
    </message>
    <message>
        <source>The ticket server does not answer. No tickets until it does: {detail}</source>
        <translation>Le serveur de tickets ne répond pas. Pas de tickets d’ici là&#xa0;: {detail}</translation>
    </message>
    <message>
        <source>The ticket server answers, but refuses this kiosk: {detail}</source>
        <translation>Le serveur de tickets répond, mais refuse cette borne&#xa0;: {detail}</translation>
    </message>
    <message>
        <source>The kiosk cannot start its work: {detail}</source>
        <translation>La borne ne peut pas commencer son travail&#xa0;: {detail}</translation>
    </message>
    <message>
        <source>No branches yet: nothing to choose from.</source>
        <translation>Pas encore d’agences&#xa0;: rien à choisir.</translation>
    </message>
    <message>
        <source>The printer is ready.</source>
        <translation>L’imprimante est prête.</translation>
    </message>
    <message>
        <source>No printer: tickets are on the screen alone.</source>
        <translation>Pas d’imprimante&#xa0;: les tickets s’affichent à l’écran seulement.</translation>
    </message>
    <message>
        <source>The printer has not been asked yet.</source>
        <translation>L’imprimante n’a pas encore été interrogée.</translation>
    </message>
    <message>
        <source>The printer does not answer: is it on, is its cable in?</source>
        <translation>L’imprimante ne répond pas&#xa0;: est-elle allumée, le câble est-il branché&#x202f;?</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open: close it.</source>
        <translation>Le capot de l’imprimante est ouvert&#xa0;: fermez-le.</translation>
    </message>
    <message>
        <source>The printer is out of paper: put in a new roll.</source>
        <translation>L’imprimante n’a plus de papier&#xa0;: mettez un nouveau rouleau.</translation>
    </message>
    <message>
        <source>The printer&apos;s cutter is stuck: open the cover, take out the paper that jams it, close it.</source>
        <translation>Le massicot est bloqué&#xa0;: ouvrez le capot, retirez le papier coincé, refermez.</translation>
    </message>
    <message>
        <source>The printer has a fault: switch it off and on.</source>
        <translation>L’imprimante est en panne&#xa0;: éteignez-la et rallumez-la.</translation>
    </message>
    <message>
        <source>The printer is offline: look at its panel.</source>
        <translation>L’imprimante est hors ligne&#xa0;: regardez son panneau.</translation>
    </message>
    <message>
        <source>The printer&apos;s roll is nearly used up: keep a new one at hand.</source>
        <translation>Le rouleau est presque fini&#xa0;: gardez-en un neuf à portée de main.</translation>
    </message>
    <message>
        <source>The printer is not ready: {detail}</source>
        <translation>L’imprimante n’est pas prête&#xa0;: {detail}</translation>
    </message>
    <message>
        <source>The roll is used up: put in a new one.</source>
        <translation>Le rouleau est fini&#xa0;: mettez-en un neuf.</translation>
    </message>
    <message>
        <source>Paper is not counted: printer.roll_m is not set.</source>
        <translation>Le papier n’est pas compté&#xa0;: printer.roll_m manque.</translation>
    </message>
    <message>
        <source>No request needs you.</source>
        <translation>Aucune demande n’a besoin de vous.</translation>
    </message>
    <message>
        <source>Branches: {branches}, read {age_s} s ago.</source>
        <translation>Agences&#xa0;: {branches}, lues il y a {age_s} s.</translation>
    </message>
    <message>
        <source>Branches: {branches}, but read {age_s} s ago: customers may see old ones.</source>
        <translation>Agences&#xa0;: {branches}, mais lues il y a {age_s} s&#xa0;: les clients voient peut-être d’anciennes données.</translation>
    </message>
    <message>
        <source>Tickets left on the roll: about {tickets}.</source>
        <translation>Tickets restant sur le rouleau&#xa0;: environ {tickets}.</translation>
    </message>
    <message>
        <source>Tickets left on the roll: only about {tickets}. Keep a new one at hand.</source>
        <translation>Tickets restant sur le rouleau&#xa0;: environ {tickets} seulement. Gardez-en un neuf à portée de main.</translation>
    </message>
    <message>
        <source>Requests that need you: {count}. The server may hold a ticket that nobody has.</source>
        <translation>Demandes qui ont besoin de vous&#xa0;: {count}. Le serveur a peut-être un ticket que personne n’a.</translation>
    </message>
    <message>
        <source>The clock agrees with the server&apos;s.</source>
        <translation>L’horloge est d’accord avec celle du serveur.</translation>
    </message>
    <message>
        <source>The clock is {seconds} s off the server&apos;s: tell a technician.</source>
        <translation>L’horloge diffère de {seconds} s du serveur&#xa0;: prévenez un technicien.</translation>
    </message>
    <message>
        <source>The server has told no time to compare the clock with.</source>
        <translation>Le serveur n’a pas donné l’heure pour comparer l’horloge.</translation>
    </message>
    <message>
        <source>{free_mb} MB are free on the disk.</source>
        <translation>{free_mb} Mo sont libres sur le disque.</translation>
    </message>
    <message>
        <source>Only {free_mb} MB are free on the disk: tell a technician.</source>
        <translation>Seulement {free_mb} Mo libres sur le disque&#xa0;: prévenez un technicien.</translation>
    </message>
    <message>
        <source>The disk is full ({free_mb} MB): no tickets can be made. Call a technician.</source>
        <translation>Le disque est plein ({free_mb} Mo)&#xa0;: plus de tickets possibles. Appelez un technicien.</translation>
    </message>
    <message>
        <source>Version {version}.</source>
        <translation>Version n°&#xa0;{version}.</translation>
    </message>
    <message>
        <source>Running for {seconds} s.</source>
        <translation>En marche depuis {seconds} s.</translation>
    </message>
    <message>
        <source>The kiosk is open.</source>
        <translation>La borne est ouverte.</translation>
    </message>
    <message>
        <source>The kiosk is closed by staff since {since}.</source>
        <translation>La borne a été fermée par le personnel&#xa0;: {since}.</translation>
    </message>
    <message>
        <source>New settings are on trial: keep them within {seconds} s, or the old ones come back.</source>
        <translation>Nouveaux réglages à l’essai&#xa0;: gardez-les avant {seconds} s, ou les anciens reviennent.</translation>
    </message>
    <message>
        <source>Nobody is in the room who may do that.</source>
        <translation>Personne ici n’a le droit de faire cela.</translation>
    </message>
    <message>
        <source>That cannot be done while the kiosk is out of order.</source>
        <translation>Impossible tant que la borne est hors service.</translation>
    </message>
    <message>
        <source>That was not understood: {detail}</source>
        <translation>Cela n’a pas été compris&#xa0;: {detail}</translation>
    </message>
    <message>
        <source>That did not work: {detail}</source>
        <translation>Cela n’a pas marché&#xa0;: {detail}</translation>
    </message>
    <message>
        <source>A new roll is counted, and a test ticket came out.</source>
        <translation>Un nouveau rouleau est compté, et un ticket d’essai est sorti.</translation>
    </message>
    <message>
        <source>A new roll is counted. Look whether a test ticket came out: {detail}</source>
        <translation>Un nouveau rouleau est compté. Regardez si un ticket d’essai est sorti&#xa0;: {detail}</translation>
    </message>
    <message>
        <source>The test ticket came out.</source>
        <translation>Le ticket d’essai est sorti.</translation>
    </message>
    <message>
        <source>Look whether the test ticket came out: {detail}</source>
        <translation>Regardez si le ticket d’essai est sorti&#xa0;: {detail}</translation>
    </message>
    <message>
        <source>No test ticket came out: {detail}</source>
        <translation>Aucun ticket d’essai n’est sorti&#xa0;: {detail}</translation>
    </message>
    <message>
        <source>Ticket {number} was printed again, marked as a copy.</source>
        <translation>Le ticket {number} a été réimprimé, marqué comme copie.</translation>
    </message>
    <message>
        <source>Look whether the copy of {number} came out.</source>
        <translation>Regardez si la copie de {number} est sortie.</translation>
    </message>
    <message>
        <source>No copy of {number}: the server does not say that it is alive, or the printer failed.</source>
        <translation>Pas de copie de {number}&#xa0;: le serveur ne le dit pas valable, ou l’imprimante a échoué.</translation>
    </message>
    <message>
        <source>That request is settled already, or gone.</source>
        <translation>Cette demande est déjà réglée, ou n’existe plus.</translation>
    </message>
    <message>
        <source>The server has ticket {number}: nobody has called it yet.</source>
        <translation>Le serveur a le ticket {number}&#xa0;: personne ne l’a encore appelé.</translation>
    </message>
    <message>
        <source>The server has ticket {number}, and it was called at {counter}.</source>
        <translation>Le serveur a le ticket {number}, appelé à {counter}.</translation>
    </message>
    <message>
        <source>The server has no such ticket: there is nothing to cancel.</source>
        <translation>Le serveur n’a pas ce ticket&#xa0;: il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Tickets on the server that may be it: {count} ({numbers}).</source>
        <translation>Tickets possibles sur le serveur&#xa0;: {count} ({numbers}).</translation>
    </message>
    <message>
        <source>Settings taken over: {count}, tried at the next start; then keep them within {seconds} s.</source>
        <translation>Réglages repris&#xa0;: {count}, essayés au prochain démarrage&#x202f;; gardez-les alors avant {seconds} s.</translation>
    </message>
    <message>
        <source>The server lists none that may be it.</source>
        <translation>Le serveur n’en a aucun de possible.</translation>
    </message>
    <message>
        <source>The server cannot be asked for it. Look at the teller&apos;s screen for {service}, {made}.</source>
        <translation>On ne peut pas interroger le serveur. Cherchez sur l’écran du guichet&#xa0;: {service}, {made}.</translation>
    </message>
    <message>
        <source>The server did not answer: {detail}</source>
        <translation>Le serveur n’a pas répondu&#xa0;: {detail}</translation>
    </message>
    <message>
        <source>Noted: the customer has the ticket.</source>
        <translation>Noté&#xa0;: le client a le ticket.</translation>
    </message>
    <message>
        <source>Ticket {number} is cancelled.</source>
        <translation>Le ticket {number} est annulé.</translation>
    </message>
    <message>
        <source>The server does not answer; the kiosk goes on trying to cancel {number}.</source>
        <translation>Le serveur ne répond pas&#x202f;; la borne continue d’essayer d’annuler {number}.</translation>
    </message>
    <message>
        <source>It was not cancelled: {detail}</source>
        <translation>Il n’a pas été annulé&#xa0;: {detail}</translation>
    </message>
    <message>
        <source>Noted: nobody looks for it any more.</source>
        <translation>Noté&#xa0;: personne ne le cherche plus.</translation>
    </message>
    <message>
        <source>The kiosk is closed. Customers read why.</source>
        <translation>La borne est fermée. Les clients lisent pourquoi.</translation>
    </message>
    <message>
        <source>The kiosk is open again.</source>
        <translation>La borne est de nouveau ouverte.</translation>
    </message>
    <message>
        <source>The catalogue is being read anew.</source>
        <translation>Le catalogue est relu.</translation>
    </message>
    <message>
        <source>The volume is {percent} % now.</source>
        <translation>Le volume est maintenant à {percent} %.</translation>
    </message>
    <message>
        <source>Saved, and tried at the next start; then keep it within {seconds} s.</source>
        <translation>Enregistré, essayé au prochain démarrage&#x202f;; gardez-le alors avant {seconds} s.</translation>
    </message>
    <message>
        <source>Not saved: {detail}</source>
        <translation>Pas enregistré&#xa0;: {detail}</translation>
    </message>
    <message>
        <source>The new settings are kept.</source>
        <translation>Les nouveaux réglages sont gardés.</translation>
    </message>
    <message>
        <source>The old settings are back. The kiosk starts again.</source>
        <translation>Les anciens réglages sont de retour. La borne redémarre.</translation>
    </message>
    <message>
        <source>No settings are on trial.</source>
        <translation>Aucun réglage n’est à l’essai.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Écrit&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Screens measured: {count}. Everybody can use them.</source>
        <translation>Écrans mesurés : {count}. Tout le monde peut les utiliser.</translation>
    </message>
    <message>
        <source>Screens that miss something: {missed} of {count} (kiosk check --screens). The first: {detail}</source>
        <translation>Écrans auxquels il manque quelque chose : {missed} sur {count} (kiosk check --screens). Le premier : {detail}</translation>
    </message>
    <message>
        <source>The new PIN holds from now on.</source>
        <translation>Le nouveau PIN est valable dès maintenant.</translation>
    </message>
    <message>
        <source>That PIN is too easy to guess.</source>
        <translation>Ce PIN est trop facile à deviner.</translation>
    </message>
    <message>
        <source>A PIN for this role has at least {least} digits.</source>
        <translation>Pour ce rôle, un PIN a au moins {least} chiffres.</translation>
    </message>
    <message>
        <source>A PIN has at most {most} digits.</source>
        <translation>Un PIN a au plus {most} chiffres.</translation>
    </message>
    <message>
        <source>Another role has that PIN.</source>
        <translation>Un autre rôle a ce PIN.</translation>
    </message>
    <message>
        <source>The kiosk starts again.</source>
        <translation>La borne redémarre.</translation>
    </message>
    <message>
        <source>The kiosk leaves to the desktop.</source>
        <translation>La borne quitte vers le bureau.</translation>
    </message>
    <message>
        <source>Ticket {number} was made, and perhaps nobody has it.</source>
        <translation>Le ticket {number} a été fait, et peut-être que personne ne l’a.</translation>
    </message>
    <message>
        <source>The server&apos;s answer was lost: it may hold a ticket that nobody has.</source>
        <translation>La réponse du serveur s’est perdue&#xa0;: il a peut-être un ticket que personne n’a.</translation>
    </message>
    <message>
        <source>The server made a second ticket, {number}, and it could not be cancelled.</source>
        <translation>Le serveur a fait un second ticket, {number}, qui n’a pas pu être annulé.</translation>
    </message>
</context>
<context>
    <name>SectorScreen</name>
    <message>
        <source>Where in the branch?</source>
        <translation>Quel secteur&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing is open here right now. Please go back, or ask at the desk.</source>
        <translation>Rien n’est ouvert ici en ce moment. Revenez en arrière ou adressez-vous à l’accueil.</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>What do you need?</source>
        <translation>Que vous faut-il&#x202f;?</translation>
    </message>
    <message>
        <source>We cannot show the services right now. Please go back, or ask at the desk.</source>
        <translation>Nous ne pouvons pas afficher les services en ce moment. Revenez en arrière ou adressez-vous à l’accueil.</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message numerus="yes">
        <source>%n answer(s) to choose from.</source>
        <translation>
            <numerusform>%n réponse au choix.</numerusform>
            <numerusform>%n réponses au choix.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) typed.</source>
        <translation>
            <numerusform>%n caractère tapé.</numerusform>
            <numerusform>%n caractères tapés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If you do nothing, we start over in %n second(s).</source>
        <translation>
            <numerusform>Si vous ne faites rien, nous recommençons dans %n seconde.</numerusform>
            <numerusform>Si vous ne faites rien, nous recommençons dans %n secondes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n minute(s)</source>
        <translation>
            <numerusform>jusqu’à %n minute</numerusform>
            <numerusform>jusqu’à %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>environ %n minute</numerusform>
            <numerusform>environ %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {low} to %n minute(s)</source>
        <translation>
            <numerusform>environ {low} à %n minute</numerusform>
            <numerusform>environ {low} à %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>To hear this again, press the help key.</source>
        <translation>Pour réentendre, appuyez sur la touche d’aide.</translation>
    </message>
    <message>
        <source>Take a seat. We call your number.</source>
        <translation>Asseyez-vous&#xa0;: nous appelons votre numéro.</translation>
    </message>
    <message>
        <source>Your number is {number}.</source>
        <translation>Votre numéro est {number}.</translation>
    </message>
    <message>
        <source>Your paper ticket is ready below.</source>
        <translation>Votre ticket papier est prêt, en dessous.</translation>
    </message>
    <message>
        <source>We cannot tell whether your paper ticket came out. Please say so.</source>
        <translation>Nous ne savons pas si votre ticket papier est sorti. Dites-le-nous, s’il vous plaît.</translation>
    </message>
    <message>
        <source>There may be no paper. Your number holds all the same.</source>
        <translation>Il n’y a peut-être pas de papier. Votre numéro est valable quand même.</translation>
    </message>
    <message>
        <source>Your paper ticket is being printed.</source>
        <translation>Votre ticket papier s’imprime.</translation>
    </message>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}, choisi</translation>
    </message>
    <message>
        <source>{name}, cannot be chosen now</source>
        <translation>{name}, ne peut pas être choisi maintenant</translation>
    </message>
    <message>
        <source>{place} of {count}: {name}.</source>
        <translation>{place} sur {count}&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>no waiting</source>
        <translation>sans attente</translation>
    </message>
    <message>
        <source>The wait is {wait}.</source>
        <translation>L’attente est de {wait}.</translation>
    </message>
    <message>
        <source>Speech is on. The arrow keys move, Enter chooses, the help key says where you are.</source>
        <translation>La voix est activée. Les flèches déplacent, Entrée choisit, la touche d’aide dit où vous êtes.</translation>
    </message>
    <message>
        <source>This is how fast I speak now.</source>
        <translation>Voici ma vitesse maintenant.</translation>
    </message>
    <message>
        <source>This is how loud I speak now.</source>
        <translation>Voici mon volume maintenant.</translation>
    </message>
    <message>
        <source>The screen is black now, so that nobody reads along. Touch it to see it again.</source>
        <translation>L’écran est noir maintenant, pour que personne ne lise avec vous. Touchez-le pour le revoir.</translation>
    </message>
    <message>
        <source>The screen shows everything again.</source>
        <translation>L’écran montre tout de nouveau.</translation>
    </message>
</context>
<context>
    <name>SpeechOverlay</name>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Say it again</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>Show the screen</source>
        <translation>Montrer l’écran</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>Écran noir</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Plus lent</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Plus rapide</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Moins fort</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Plus fort</translation>
    </message>
    <message>
        <source>Turn the voice off</source>
        <translation>Couper la voix</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Staff&apos;s room</source>
        <translation>Salle du personnel</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>Nettoyer l’écran</translation>
    </message>
    <message>
        <source>Technician&apos;s tools</source>
        <translation>Outils du technicien</translation>
    </message>
    <message>
        <source>Requests that need you</source>
        <translation>Demandes à régler</translation>
    </message>
    <message>
        <source>The server may hold tickets for these that nobody has.</source>
        <translation>Le serveur a peut-être, pour celles-ci, des tickets que personne n’a.</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Sans numéro</translation>
    </message>
    <message>
        <source>No request needs you.</source>
        <translation>Aucune demande n’a besoin de vous.</translation>
    </message>
    <message>
        <source>What about this request?</source>
        <translation>Que faire de cette demande&#x202f;?</translation>
    </message>
    <message>
        <source>It is settled.</source>
        <translation>Elle est réglée.</translation>
    </message>
    <message>
        <source>Print which ticket again?</source>
        <translation>Réimprimer quel ticket&#x202f;?</translation>
    </message>
    <message>
        <source>It is marked as a copy.</source>
        <translation>Il est marqué comme copie.</translation>
    </message>
    <message>
        <source>No ticket was handed over lately.</source>
        <translation>Aucun ticket remis récemment.</translation>
    </message>
    <message>
        <source>Close the kiosk: customers read</source>
        <translation>Fermer&#xa0;: les clients lisent</translation>
    </message>
    <message>
        <source>It is at {percent} % now. At a customer&apos;s ear: no more than 65 dBA.</source>
        <translation>Il est à {percent} % maintenant. À l’oreille du client&#xa0;: 65 dBA au plus.</translation>
    </message>
    <message>
        <source>Speaker volume</source>
        <translation>Volume du haut-parleur</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Plus fort</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Moins fort</translation>
    </message>
    <message>
        <source>Let me hear it</source>
        <translation>Faire entendre</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation>Tapez-le encore une fois</translation>
    </message>
    <message>
        <source>Type the new PIN</source>
        <translation>Tapez le nouveau PIN</translation>
    </message>
    <message>
        <source>The two were not the same. Please begin again.</source>
        <translation>Les deux n’étaient pas identiques. Recommencez, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Running for {time}.</source>
        <translation>En marche depuis {time}.</translation>
    </message>
    <message>
        <source>Branches: {branches}, read {time} ago.</source>
        <translation>Agences&#xa0;: {branches}, lues il y a {time}.</translation>
    </message>
    <message>
        <source>Branches: {branches}, but read {time} ago: customers may see old ones.</source>
        <translation>Agences&#xa0;: {branches}, mais lues il y a {time}&#xa0;: les clients voient peut-être d’anciennes données.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} j {hours} h</translation>
    </message>
    <message>
        <source>That did not open.</source>
        <translation>Cela n’a pas ouvert.</translation>
    </message>
    <message>
        <source>Staff can try again in {time}.</source>
        <translation>Le personnel peut réessayer dans {time}.</translation>
    </message>
    <message>
        <source>Technicians can try again in {time}.</source>
        <translation>Les techniciens peuvent réessayer dans {time}.</translation>
    </message>
    <message>
        <source>The recovery secret opens at any time.</source>
        <translation>Le secret de secours ouvre à tout moment.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Agir</translation>
    </message>
    <message>
        <source>New settings</source>
        <translation>Nouveaux réglages</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Ticket server</source>
        <translation>Serveur de tickets</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Agences</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>En marche</translation>
    </message>
    <message>
        <source>I changed the roll</source>
        <translation>J’ai changé le rouleau</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>Imprimer un essai</translation>
    </message>
    <message>
        <source>Print a ticket again</source>
        <translation>Réimprimer un ticket</translation>
    </message>
    <message>
        <source>Look at requests</source>
        <translation>Voir les demandes</translation>
    </message>
    <message>
        <source>The customer has it</source>
        <translation>Le client l’a</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>Annuler le ticket</translation>
    </message>
    <message>
        <source>Give up looking</source>
        <translation>Ne plus chercher</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Fermer la borne</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>Ouvrir la borne</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Choose the printer</source>
        <translation>Choisir l’imprimante</translation>
    </message>
    <message>
        <source>Keep the settings</source>
        <translation>Garder les réglages</translation>
    </message>
    <message>
        <source>Bring the old ones back</source>
        <translation>Remettre les anciens</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Exporter les réglages</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importer des réglages</translation>
    </message>
    <message>
        <source>Write a support file</source>
        <translation>Écrire un fichier d’assistance</translation>
    </message>
    <message>
        <source>Check the screens</source>
        <translation>Vérifier les écrans</translation>
    </message>
    <message>
        <source>Change a PIN</source>
        <translation>Changer un PIN</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Redémarrer la borne</translation>
    </message>
    <message>
        <source>Leave to the desktop</source>
        <translation>Quitter vers le bureau</translation>
    </message>
    <message>
        <source>Cancel this ticket? Whoever holds it loses their place.</source>
        <translation>Annuler ce ticket&#x202f;? Qui l’a perd sa place.</translation>
    </message>
    <message>
        <source>Give up? Nobody will look for this ticket any more.</source>
        <translation>Abandonner&#x202f;? Personne ne cherchera plus ce ticket.</translation>
    </message>
    <message>
        <source>Does the customer really have this ticket?</source>
        <translation>Le client a-t-il vraiment ce ticket&#x202f;?</translation>
    </message>
    <message>
        <source>Restart the kiosk now? It takes less than a minute.</source>
        <translation>Redémarrer la borne maintenant&#x202f;? Moins d’une minute.</translation>
    </message>
    <message>
        <source>Leave to the desktop? No tickets until somebody starts the kiosk again.</source>
        <translation>Quitter vers le bureau&#x202f;? Pas de tickets tant que personne ne relance la borne.</translation>
    </message>
    <message>
        <source>Take over all settings of this file?</source>
        <translation>Reprendre tous les réglages de ce fichier&#x202f;?</translation>
    </message>
    <message>
        <source>Print here from now on?</source>
        <translation>Imprimer ici désormais&#x202f;?</translation>
    </message>
    <message>
        <source>Restart now to try them? You can also change more first.</source>
        <translation>Redémarrer maintenant pour les essayer&#x202f;? Vous pouvez d’abord en changer d’autres.</translation>
    </message>
    <message>
        <source>Ask the ticket server</source>
        <translation>Interroger le serveur</translation>
    </message>
    <message>
        <source>It says what it knows now.</source>
        <translation>Il dit ce qu’il sait maintenant.</translation>
    </message>
    <message>
        <source>Nothing is cancelled.</source>
        <translation>Rien n’est annulé.</translation>
    </message>
    <message>
        <source>Nobody has it: its place in the queue goes to the next.</source>
        <translation>Personne ne l’a&#xa0;: sa place dans la file passe au suivant.</translation>
    </message>
    <message>
        <source>Nobody knows, and nobody looks any more.</source>
        <translation>Personne ne sait, et personne ne cherche plus.</translation>
    </message>
    <message>
        <source>We are back in a few minutes. Please wait, or ask at the desk.</source>
        <translation>Nous revenons dans quelques minutes. Patientez ou adressez-vous à l’accueil.</translation>
    </message>
    <message>
        <source>The printer is being looked after. Please ask at the desk.</source>
        <translation>Nous nous occupons de l’imprimante. Adressez-vous à l’accueil, s’il vous plaît.</translation>
    </message>
    <message>
        <source>The ticket service does not work right now. Please ask at the desk.</source>
        <translation>Le service de tickets ne marche pas en ce moment. Adressez-vous à l’accueil, s’il vous plaît.</translation>
    </message>
    <message>
        <source>This kiosk is being cleaned. It is ready in a few minutes.</source>
        <translation>Nous nettoyons cette borne. Elle sera prête dans quelques minutes.</translation>
    </message>
    <message>
        <source>Please take your number at the desk.</source>
        <translation>Prenez votre numéro à l’accueil, s’il vous plaît.</translation>
    </message>
    <message>
        <source>No more numbers are given today.</source>
        <translation>Plus de numéros aujourd’hui.</translation>
    </message>
    <message>
        <source>That did not work, and the log says why. Please try again.</source>
        <translation>Cela n’a pas marché, et le journal dit pourquoi. Réessayez, s’il vous plaît.</translation>
    </message>
    <message>
        <source>That was the recovery secret. Please set new PINs now.</source>
        <translation>C’était le secret de secours. Choisissez maintenant de nouveaux PIN.</translation>
    </message>
    <message>
        <source>Measure the screen</source>
        <translation>Mesurer l’écran</translation>
    </message>
    <message>
        <source>Test the touch</source>
        <translation>Tester le toucher</translation>
    </message>
    <message>
        <source>Read the audit trail</source>
        <translation>Lire le journal d’audit</translation>
    </message>
    <message>
        <source>Settings: {count}</source>
        <translation>Réglages&#xa0;: {count}</translation>
    </message>
    <message>
        <source>The settings cannot be read.</source>
        <translation>Les réglages ne peuvent pas être lus.</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Non affiché</translation>
    </message>
    <message>
        <source>{value} (set by the environment)</source>
        <translation>{value} (fixé par l’environnement)</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>Par défaut&#xa0;: {value}</translation>
    </message>
    <message>
        <source>No native speaker has read these yet: {languages}</source>
        <translation>Aucun locuteur natif ne les a encore relus&#xa0;: {languages}</translation>
    </message>
    <message>
        <source>No printer was found: is it on, is its cable in?</source>
        <translation>Aucune imprimante trouvée&#xa0;: est-elle allumée, le câble est-il branché&#x202f;?</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Clé USB</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Cette borne</translation>
    </message>
    <message>
        <source>PINs and tokens are left out.</source>
        <translation>Sans les PIN ni les clés d’accès.</translation>
    </message>
    <message>
        <source>It holds logs and requests, and nothing about customers.</source>
        <translation>Il contient journaux et demandes, et rien sur les clients.</translation>
    </message>
    <message>
        <source>Nothing can be written to: plug in a drive.</source>
        <translation>Rien où écrire&#xa0;: branchez une clé USB.</translation>
    </message>
    <message>
        <source>Import which settings?</source>
        <translation>Importer quels réglages&#x202f;?</translation>
    </message>
    <message>
        <source>This kiosk keeps its own name, PINs and tokens.</source>
        <translation>Cette borne garde son nom, ses PIN et ses clés.</translation>
    </message>
    <message>
        <source>No settings file was found: plug in the drive it is on.</source>
        <translation>Aucun fichier de réglages trouvé&#xa0;: branchez la clé où il est.</translation>
    </message>
    <message>
        <source>Whose PIN?</source>
        <translation>Le PIN de qui&#x202f;?</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Hold a ruler against the line. How long is it?</source>
        <translation>Posez une règle contre la ligne. Quelle est sa longueur&#x202f;?</translation>
    </message>
    <message>
        <source>50 mm measure 50 mm: nothing needs to change.</source>
        <translation>50 mm mesurent 50 mm&#xa0;: rien à changer.</translation>
    </message>
    <message>
        <source>Every screen is drawn unseen and measured. It takes a minute or two.</source>
        <translation>Tous les écrans sont dessinés sans être affichés et mesurés. Cela prend une ou deux minutes.</translation>
    </message>
    <message>
        <source>Touch every field until all are marked.</source>
        <translation>Touchez chaque case jusqu’à ce que toutes soient marquées.</translation>
    </message>
    <message>
        <source>Every place answers.</source>
        <translation>Tous les endroits répondent.</translation>
    </message>
</context>
<context>
    <name>StillThereOverlay</name>
    <message>
        <source>Are you still there?</source>
        <translation>Êtes-vous encore là&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>We start over in %n s, so that nobody sees your choices.</source>
        <translation>
            <numerusform>Nous recommençons dans %n s, pour que personne ne voie vos choix.</numerusform>
            <numerusform>Nous recommençons dans %n s, pour que personne ne voie vos choix.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, continue</source>
        <translation>Oui, continuer</translation>
    </message>
    <message>
        <source>No, start over</source>
        <translation>Non, recommencer</translation>
    </message>
</context>
<context>
    <name>TextKeyboard</name>
    <message>
        <source>abc</source>
        <translation>abc</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Majuscules</translation>
    </message>
    <message>
        <source>Small letters</source>
        <translation>Minuscules</translation>
    </message>
    <message>
        <source>ñ á</source>
        <translation>é ç</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>Lettres accentuées</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Chiffres et signes</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Effacer le dernier caractère</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>TicketNumber</name>
    <message>
        <source>Your number</source>
        <translation>Votre numéro</translation>
    </message>
    <message>
        <source>Take a seat. We call your number.</source>
        <translation>Asseyez-vous, nous vous appelons.</translation>
    </message>
</context>
<context>
    <name>TicketScreen</name>
    <message>
        <source>Your number</source>
        <translation>Votre numéro</translation>
    </message>
    <message>
        <source>Photograph this code to keep your ticket on your phone.</source>
        <translation>Photographiez ce code pour garder votre ticket sur votre téléphone.</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>Il est sorti</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>Il n’est pas sorti</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
</context>
<context>
    <name>TouchPage</name>
    <message>
        <source>Field %1</source>
        <translation>Case %1</translation>
    </message>
</context>
<context>
    <name>UnconfirmedScreen</name>
    <message>
        <source>We could not confirm your ticket</source>
        <translation>Nous n’avons pas pu confirmer votre ticket</translation>
    </message>
    <message>
        <source>If one was made, we will cancel it. Please try again, or ask at the desk.</source>
        <translation>S’il y en a un, nous l’annulerons. Réessayez ou adressez-vous à l’accueil.</translation>
    </message>
    <message>
        <source>Please ask at the desk: they can see whether you have one.</source>
        <translation>Adressez-vous à l’accueil&#xa0;: on y verra si vous en avez un.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>One moment, please…</source>
        <translation>Un instant, s’il vous plaît…</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Take your number here</source>
        <translation>Prenez votre numéro ici</translation>
    </message>
    <message>
        <source>Touch the button. We ask what you need, then you get your ticket.</source>
        <translation>Touchez le bouton. Nous demandons ce qu’il vous faut, puis vous recevez votre ticket.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Touchez pour commencer</translation>
    </message>
</context>
</TS>
