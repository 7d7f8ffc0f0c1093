<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Bar</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>BranchScreen</name>
    <message>
        <source>Which branch?</source>
        <translation>Which branch?</translation>
    </message>
    <message>
        <source>Search by name or address</source>
        <translation>Search by name or address</translation>
    </message>
    <message>
        <source>Search a branch by name or address</source>
        <translation>Search a branch by name or address</translation>
    </message>
    <message>
        <source>Type a name or a street</source>
        <translation>Type a name or a street</translation>
    </message>
    <message>
        <source>There is no branch to choose from right now.</source>
        <translation>There is no branch to choose from right now.</translation>
    </message>
    <message>
        <source>No branch is called that. Please try fewer letters.</source>
        <translation>No branch is called that. Please try fewer letters.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n</source>
        <comment>how many branches were found</comment>
        <translation>
            <numerusform>Show %n</numerusform>
            <numerusform>Show %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the keyboard</source>
        <translation>Close the keyboard</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Show previous answers</source>
        <translation>Show previous answers</translation>
    </message>
    <message>
        <source>Show more answers</source>
        <translation>Show more answers</translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>We are closed</source>
        <translation>We are closed</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message numerus="yes">
        <source>This page closes in %n s. Touch it for more time.</source>
        <translation>
            <numerusform>This page closes in %n s. Touch it for more time.</numerusform>
            <numerusform>This page closes in %n s. Touch it for more time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerScreen</name>
    <message>
        <source>What is your ID number?</source>
        <translation>What is your ID number?</translation>
    </message>
    <message>
        <source>You can go on without it.</source>
        <translation>You can go on without it.</translation>
    </message>
    <message>
        <source>We use it for this ticket only.</source>
        <translation>We use it for this ticket only.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) typed</source>
        <translation>
            <numerusform>%n character typed</numerusform>
            <numerusform>%n characters typed</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>It is %1</source>
        <translation>It is %1</translation>
    </message>
</context>
<context>
    <name>HeldScreen</name>
    <message>
        <source>Do you have this ticket?</source>
        <translation>Do you have this ticket?</translation>
    </message>
    <message>
        <source>If you do not, we make a new one and cancel this one.</source>
        <translation>If you do not, we make a new one and cancel this one.</translation>
    </message>
    <message>
        <source>You already have a ticket</source>
        <translation>You already have a ticket</translation>
    </message>
    <message>
        <source>Yes, I have it</source>
        <translation>Yes, I have it</translation>
    </message>
    <message>
        <source>No, give me a new one</source>
        <translation>No, give me a new one</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Touch what you need, one question after the other. At the end you get a number: we call it when it is your turn.
Back returns to the question before. Start over forgets everything.
If you would like help from a person, please ask at the desk.</source>
        <translation>Touch what you need, one question after the other. At the end you get a number: we call it when it is your turn.
Back returns to the question before. Start over forgets everything.
If you would like help from a person, please ask at the desk.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>IssuingScreen</name>
    <message>
        <source>Getting your number…</source>
        <translation>Getting your number…</translation>
    </message>
    <message>
        <source>This takes a moment. Please stay here.</source>
        <translation>This takes a moment. Please stay here.</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>plus</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Digits</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Erase the last character</translation>
    </message>
</context>
<context>
    <name>LanguageOverlay</name>
    <message>
        <source>Choose your language</source>
        <translation>Choose your language</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>NightCover</name>
    <message>
        <source>Wake the screen</source>
        <translation>Wake the screen</translation>
    </message>
    <message>
        <source>We are closed</source>
        <translation>We are closed</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>It is mine</source>
        <translation>It is mine</translation>
    </message>
</context>
<context>
    <name>OutOfOrderScreen</name>
    <message>
        <source>Out of order</source>
        <translation>Out of order</translation>
    </message>
    <message>
        <source>This kiosk cannot give tickets right now. Please take your number at the desk.</source>
        <translation>This kiosk cannot give tickets right now. Please take your number at the desk.</translation>
    </message>
</context>
<context>
    <name>PaperState</name>
    <message>
        <source>Your paper ticket is coming out…</source>
        <translation>Your paper ticket is coming out…</translation>
    </message>
    <message>
        <source>Take your paper ticket.</source>
        <translation>Take your paper ticket.</translation>
    </message>
    <message>
        <source>The paper did not come out. Remember or photograph your number: it is valid.</source>
        <translation>The paper did not come out. Remember or photograph your number: it is valid.</translation>
    </message>
    <message>
        <source>If no paper came out, remember or photograph your number: it is valid.</source>
        <translation>If no paper came out, remember or photograph your number: it is valid.</translation>
    </message>
</context>
<context>
    <name>PhoneScreen</name>
    <message>
        <source>What is your phone number?</source>
        <translation>What is your phone number?</translation>
    </message>
    <message>
        <source>You can go on without it.</source>
        <translation>You can go on without it.</translation>
    </message>
    <message>
        <source>We use it for this ticket only.</source>
        <translation>We use it for this ticket only.</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>Nothing typed yet</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>no waiting</source>
        <translation>no waiting</translation>
    </message>
    <message>
        <source>up to {minutes} min</source>
        <translation>up to {minutes} min</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>about {minutes} min</translation>
    </message>
    <message>
        <source>about {low}–{high} min</source>
        <translation>about {low}–{high} min</translation>
    </message>
    <message>
        <source>Wait: {wait}</source>
        <translation>Wait: {wait}</translation>
    </message>
    <message>
        <source>Few people</source>
        <translation>Few people</translation>
    </message>
    <message>
        <source>Some people</source>
        <translation>Some people</translation>
    </message>
    <message>
        <source>Many people</source>
        <translation>Many people</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open until {time}</source>
        <translation>Open until {time}</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Closed now</translation>
    </message>
    <message>
        <source>Opens {time}</source>
        <translation>Opens {time}</translation>
    </message>
    <message>
        <source>We open again: {time}</source>
        <translation>We open again: {time}</translation>
    </message>
    <message>
        <source>Step {number} of {total}</source>
        <translation>Step {number} of {total}</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>You are next</translation>
    </message>
    <message>
        <source>Ahead of you: {count}</source>
        <translation>Ahead of you: {count}</translation>
    </message>
    <message>
        <source>Please type your phone number first.</source>
        <translation>Please type your phone number first.</translation>
    </message>
    <message>
        <source>Please type your number first.</source>
        <translation>Please type your number first.</translation>
    </message>
    <message>
        <source>This is not a complete phone number. Please check it.</source>
        <translation>This is not a complete phone number. Please check it.</translation>
    </message>
    <message>
        <source>This number does not look complete. Please check it.</source>
        <translation>This number does not look complete. Please check it.</translation>
    </message>
    <message>
        <source>We could not reach the ticket service. Please try again, or ask at the desk.</source>
        <translation>We could not reach the ticket service. Please try again, or ask at the desk.</translation>
    </message>
    <message>
        <source>You already have a ticket that is waiting. Please use that one, or ask at the desk.</source>
        <translation>You already have a ticket that is waiting. Please use that one, or ask at the desk.</translation>
    </message>
    <message>
        <source>This service cannot be chosen here now. Please choose another one, or ask at the desk.</source>
        <translation>This service cannot be chosen here now. Please choose another one, or ask at the desk.</translation>
    </message>
    <message>
        <source>Your number was not accepted. Please go back and check it, or ask at the desk.</source>
        <translation>Your number was not accepted. Please go back and check it, or ask at the desk.</translation>
    </message>
    <message>
        <source>The ticket service did not accept this. Please choose again, or ask at the desk.</source>
        <translation>The ticket service did not accept this. Please choose again, or ask at the desk.</translation>
    </message>
    <message>
        <source>It can no longer be used. Please take a new one, or ask at the desk.</source>
        <translation>It can no longer be used. Please take a new one, or ask at the desk.</translation>
    </message>
    <message>
        <source>The network is slow. We are trying again.</source>
        <translation>The network is slow. We are trying again.</translation>
    </message>
    <message>
        <source>We are making sure that you get one ticket, and only one.</source>
        <translation>We are making sure that you get one ticket, and only one.</translation>
    </message>
    <message>
        <source>Ticket {number} was made just before we stopped. Is it yours?</source>
        <translation>Ticket {number} was made just before we stopped. Is it yours?</translation>
    </message>
    <message>
        <source>Ticket {number} for {service} was made just before we stopped. Is it yours?</source>
        <translation>Ticket {number} for {service} was made just before we stopped. Is it yours?</translation>
    </message>
    <message>
        <source>No connection right now.</source>
        <translation>No connection right now.</translation>
    </message>
    <message>
        <source>No connection since {time}.</source>
        <translation>No connection since {time}.</translation>
    </message>
    <message>
        <source>No connection since {day} {time}.</source>
        <translation>No connection since {day} {time}.</translation>
    </message>
    <message>
        <source>We keep trying; you may have to wait.</source>
        <translation>We keep trying; you may have to wait.</translation>
    </message>
    <message>
        <source>There is no paper: your ticket comes on the screen only.</source>
        <translation>There is no paper: your ticket comes on the screen only.</translation>
    </message>
    <message>
        <source>What you see here is from {time}.</source>
        <translation>What you see here is from {time}.</translation>
    </message>
</context>
<context>
    <name>QrPanel</name>
    <message>
        <source>QR code of your ticket</source>
        <translation>QR code of your ticket</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Your number</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>Issued {time}</source>
        <translation>Issued {time}</translation>
    </message>
    <message>
        <source>%d/%m/%Y %H:%M</source>
        <translation>%d/%m/%Y %H:%M</translation>
    </message>
    <message>
        <source>No waiting</source>
        <translation>No waiting</translation>
    </message>
    <message>
        <source>Wait: about {minutes} min</source>
        <translation>Wait: about {minutes} min</translation>
    </message>
    <message>
        <source>Wait: up to {minutes} min</source>
        <translation>Wait: up to {minutes} min</translation>
    </message>
    <message>
        <source>Wait: about {low}–{high} min</source>
        <translation>Wait: about {low}–{high} min</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>You are next</translation>
    </message>
    <message>
        <source>Ahead of you: {count}</source>
        <translation>Ahead of you: {count}</translation>
    </message>
    <message>
        <source>Scan this code to follow your turn</source>
        <translation>Scan this code to follow your turn</translation>
    </message>
    <message>
        <source>Ticket {id}</source>
        <translation>Ticket {id}</translation>
    </message>
    <message>
        <source>COPY {time}</source>
        <translation>COPY {time}</translation>
    </message>
</context>
<context>
    <name>RefusedScreen</name>
    <message>
        <source>No ticket was made</source>
        <translation>No ticket was made</translation>
    </message>
    <message>
        <source>That ticket is gone</source>
        <translation>That ticket is gone</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Choose again</translation>
    </message>
</context>
<context>
    <name>SectorScreen</name>
    <message>
        <source>Where in the branch?</source>
        <translation>Where in the branch?</translation>
    </message>
    <message>
        <source>Nothing is open here right now. Please go back, or ask at the desk.</source>
        <translation>Nothing is open here right now. Please go back, or ask at the desk.</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>What do you need?</source>
        <translation>What do you need?</translation>
    </message>
    <message>
        <source>We cannot show the services right now. Please go back, or ask at the desk.</source>
        <translation>We cannot show the services right now. Please go back, or ask at the desk.</translation>
    </message>
</context>
<context>
    <name>StillThereOverlay</name>
    <message>
        <source>Are you still there?</source>
        <translation>Are you still there?</translation>
    </message>
    <message numerus="yes">
        <source>We start over in %n s, so that nobody sees your choices.</source>
        <translation>
            <numerusform>We start over in %n s, so that nobody sees your choices.</numerusform>
            <numerusform>We start over in %n s, so that nobody sees your choices.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, continue</source>
        <translation>Yes, continue</translation>
    </message>
    <message>
        <source>No, start over</source>
        <translation>No, start over</translation>
    </message>
</context>
<context>
    <name>TicketNumber</name>
    <message>
        <source>Your number</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>Take a seat. We call your number.</source>
        <translation>Take a seat. We call your number.</translation>
    </message>
</context>
<context>
    <name>TicketScreen</name>
    <message>
        <source>Your number</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>Photograph this code to keep your ticket on your phone.</source>
        <translation>Photograph this code to keep your ticket on your phone.</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>It came out</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>It did not</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>UnconfirmedScreen</name>
    <message>
        <source>We could not confirm your ticket</source>
        <translation>We could not confirm your ticket</translation>
    </message>
    <message>
        <source>If one was made, we will cancel it. Please try again, or ask at the desk.</source>
        <translation>If one was made, we will cancel it. Please try again, or ask at the desk.</translation>
    </message>
    <message>
        <source>Please ask at the desk: they can see whether you have one.</source>
        <translation>Please ask at the desk: they can see whether you have one.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Start again</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>One moment, please…</source>
        <translation>One moment, please…</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Take your number here</source>
        <translation>Take your number here</translation>
    </message>
    <message>
        <source>Touch the button. We ask what you need, then you get your ticket.</source>
        <translation>Touch the button. We ask what you need, then you get your ticket.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Touch to start</translation>
    </message>
</context>
</TS>
