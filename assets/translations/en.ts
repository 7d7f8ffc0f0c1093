<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>Preferential attention</source>
        <translation>Preferential attention</translation>
    </message>
</context>
<context>
    <name>AdviceScreen</name>
    <message>
        <source>Take a ticket?</source>
        <translation>Take a ticket?</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Good to know</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Take a ticket</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
</context>
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
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Black on white</translation>
    </message>
    <message>
        <source>White and yellow on black</source>
        <translation>White and yellow on black</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>As usual</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Lower</translation>
    </message>
    <message>
        <source>Lower screen</source>
        <translation>Lower screen</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Read aloud</translation>
    </message>
</context>
<context>
    <name>BlackCover</name>
    <message>
        <source>Show the screen</source>
        <translation>Show the screen</translation>
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
    <message>
        <source>No branch is called that.</source>
        <translation>No branch is called that.</translation>
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
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>BusyOverlay</name>
    <message>
        <source>One moment, please…</source>
        <translation>One moment, please…</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>%1 of %2</source>
        <comment>an answer&apos;s place among all</comment>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
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
    <name>CleaningOverlay</name>
    <message>
        <source>Please wipe the screen now</source>
        <translation>Please wipe the screen now</translation>
    </message>
    <message numerus="yes">
        <source>It answers touches again in %n s.</source>
        <translation>
            <numerusform>It answers touches again in %n s.</numerusform>
            <numerusform>It answers touches again in %n s.</numerusform>
        </translation>
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
    <name>EntryPage</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
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
        <source>The arrow keys lead from one thing to the next, and Enter chooses it.</source>
        <translation>The arrow keys lead from one thing to the next, and Enter chooses it.</translation>
    </message>
    <message>
        <source>Press your switch when what you need is marked.</source>
        <translation>Press your switch when what you need is marked.</translation>
    </message>
    <message>
        <source>Touch what you need, one question after the other.</source>
        <translation>Touch what you need, one question after the other.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>At the end you get a number: we call it when it is your turn.
Back returns to the question before. Start over forgets everything.
If you would like help from a person, please ask at the desk.</source>
        <translation>At the end you get a number: we call it when it is your turn.
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
    <name>LawOverlay</name>
    <message>
        <source>Preferential attention</source>
        <translation>Preferential attention</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>MaintenanceScreen</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
</context>
<context>
    <name>MeasurePage</name>
    <message>
        <source>One millimetre less</source>
        <translation>One millimetre less</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>One millimetre more</source>
        <translation>One millimetre more</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>It is right</translation>
    </message>
    <message>
        <source>Correct the screen&apos;s size</source>
        <translation>Correct the screen&apos;s size</translation>
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
        <source>With preferential attention</source>
        <translation>With preferential attention</translation>
    </message>
    <message>
        <source>Wherever the public is served, these people are attended first: pregnant women, children, older people and people with disabilities.</source>
        <translation>Wherever the public is served, these people are attended first: pregnant women, children, older people and people with disabilities.</translation>
    </message>
    <message>
        <source>These people are attended first: people with disabilities, on the autism spectrum or with reduced mobility, people aged 60 or more, pregnant and breastfeeding women, people with a child in arms, people with obesity, and blood donors.</source>
        <translation>These people are attended first: people with disabilities, on the autism spectrum or with reduced mobility, people aged 60 or more, pregnant and breastfeeding women, people with a child in arms, people with obesity, and blood donors.</translation>
    </message>
    <message>
        <source>If this is for you, just say so: nobody asks why, and nothing about it is kept.</source>
        <translation>If this is for you, just say so: nobody asks why, and nothing about it is kept.</translation>
    </message>
    <message>
        <source>Source: Peru, Law 28683, article 1</source>
        <translation>Source: Peru, Law 28683, article 1</translation>
    </message>
    <message>
        <source>Source: Brazil, Law 10.048 of 2000, article 1</source>
        <translation>Source: Brazil, Law 10.048 of 2000, article 1</translation>
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
    <name>PinScreen</name>
    <message>
        <source>Staff: please type your PIN</source>
        <translation>Staff: please type your PIN</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>One moment, please…</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>Preference</name>
    <message>
        <source>Preferential attention</source>
        <translation>Preferential attention</translation>
    </message>
    <message>
        <source>Older people, pregnant women, people with disabilities or with small children</source>
        <translation>Older people, pregnant women, people with disabilities or with small children</translation>
    </message>
    <message>
        <source>Touch again to see all services</source>
        <translation>Touch again to see all services</translation>
    </message>
    <message>
        <source>Read the law</source>
        <translation>Read the law</translation>
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
    <name>QuestionOverlay</name>
    <message>
        <source>No, go back</source>
        <translation>No, go back</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Read back</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Read on</translation>
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
    <name>Room</name>
    <message>
        <source>The ticket server answers in {ms} ms, asked {age_s} s ago.</source>
        <translation>The ticket server answers in {ms} ms, asked {age_s} s ago.</translation>
    </message>
    <message>
        <source>The ticket server is slow: {ms} ms. Customers wait; tell whoever runs the network.</source>
        <translation>The ticket server is slow: {ms} ms. Customers wait; tell whoever runs the network.</translation>
    </message>
    <message>
        <source>The ticket server does not answer. No tickets until it does: {detail}</source>
        <translation>The ticket server does not answer. No tickets until it does: {detail}</translation>
    </message>
    <message>
        <source>The ticket server answers, but refuses this kiosk: {detail}</source>
        <translation>The ticket server answers, but refuses this kiosk: {detail}</translation>
    </message>
    <message>
        <source>The kiosk cannot start its work: {detail}</source>
        <translation>The kiosk cannot start its work: {detail}</translation>
    </message>
    <message>
        <source>No branches yet: nothing to choose from.</source>
        <translation>No branches yet: nothing to choose from.</translation>
    </message>
    <message>
        <source>The printer is ready.</source>
        <translation>The printer is ready.</translation>
    </message>
    <message>
        <source>No printer: tickets are on the screen alone.</source>
        <translation>No printer: tickets are on the screen alone.</translation>
    </message>
    <message>
        <source>The printer has not been asked yet.</source>
        <translation>The printer has not been asked yet.</translation>
    </message>
    <message>
        <source>The printer does not answer: is it on, is its cable in?</source>
        <translation>The printer does not answer: is it on, is its cable in?</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open: close it.</source>
        <translation>The printer&apos;s cover is open: close it.</translation>
    </message>
    <message>
        <source>The printer is out of paper: put in a new roll.</source>
        <translation>The printer is out of paper: put in a new roll.</translation>
    </message>
    <message>
        <source>The printer&apos;s cutter is stuck: open the cover, take out the paper that jams it, close it.</source>
        <translation>The printer&apos;s cutter is stuck: open the cover, take out the paper that jams it, close it.</translation>
    </message>
    <message>
        <source>The printer has a fault: switch it off and on.</source>
        <translation>The printer has a fault: switch it off and on.</translation>
    </message>
    <message>
        <source>The printer is offline: look at its panel.</source>
        <translation>The printer is offline: look at its panel.</translation>
    </message>
    <message>
        <source>The printer&apos;s roll is nearly used up: keep a new one at hand.</source>
        <translation>The printer&apos;s roll is nearly used up: keep a new one at hand.</translation>
    </message>
    <message>
        <source>The printer is not ready: {detail}</source>
        <translation>The printer is not ready: {detail}</translation>
    </message>
    <message>
        <source>The roll is used up: put in a new one.</source>
        <translation>The roll is used up: put in a new one.</translation>
    </message>
    <message>
        <source>Paper is not counted: printer.roll_m is not set.</source>
        <translation>Paper is not counted: printer.roll_m is not set.</translation>
    </message>
    <message>
        <source>No request needs you.</source>
        <translation>No request needs you.</translation>
    </message>
    <message>
        <source>Branches: {branches}, read {age_s} s ago.</source>
        <translation>Branches: {branches}, read {age_s} s ago.</translation>
    </message>
    <message>
        <source>Branches: {branches}, but read {age_s} s ago: customers may see old ones.</source>
        <translation>Branches: {branches}, but read {age_s} s ago: customers may see old ones.</translation>
    </message>
    <message>
        <source>Tickets left on the roll: about {tickets}.</source>
        <translation>Tickets left on the roll: about {tickets}.</translation>
    </message>
    <message>
        <source>Tickets left on the roll: only about {tickets}. Keep a new one at hand.</source>
        <translation>Tickets left on the roll: only about {tickets}. Keep a new one at hand.</translation>
    </message>
    <message>
        <source>Requests that need you: {count}. The server may hold a ticket that nobody has.</source>
        <translation>Requests that need you: {count}. The server may hold a ticket that nobody has.</translation>
    </message>
    <message>
        <source>The clock agrees with the server&apos;s.</source>
        <translation>The clock agrees with the server&apos;s.</translation>
    </message>
    <message>
        <source>The clock is {seconds} s off the server&apos;s: tell a technician.</source>
        <translation>The clock is {seconds} s off the server&apos;s: tell a technician.</translation>
    </message>
    <message>
        <source>The server has told no time to compare the clock with.</source>
        <translation>The server has told no time to compare the clock with.</translation>
    </message>
    <message>
        <source>{free_mb} MB are free on the disk.</source>
        <translation>{free_mb} MB are free on the disk.</translation>
    </message>
    <message>
        <source>Only {free_mb} MB are free on the disk: tell a technician.</source>
        <translation>Only {free_mb} MB are free on the disk: tell a technician.</translation>
    </message>
    <message>
        <source>The disk is full ({free_mb} MB): no tickets can be made. Call a technician.</source>
        <translation>The disk is full ({free_mb} MB): no tickets can be made. Call a technician.</translation>
    </message>
    <message>
        <source>Version {version}.</source>
        <translation>Version {version}.</translation>
    </message>
    <message>
        <source>Running for {seconds} s.</source>
        <translation>Running for {seconds} s.</translation>
    </message>
    <message>
        <source>The kiosk is open.</source>
        <translation>The kiosk is open.</translation>
    </message>
    <message>
        <source>The kiosk is closed by staff since {since}.</source>
        <translation>The kiosk is closed by staff since {since}.</translation>
    </message>
    <message>
        <source>New settings are on trial: keep them within {seconds} s, or the old ones come back.</source>
        <translation>New settings are on trial: keep them within {seconds} s, or the old ones come back.</translation>
    </message>
    <message>
        <source>Nobody is in the room who may do that.</source>
        <translation>Nobody is in the room who may do that.</translation>
    </message>
    <message>
        <source>That cannot be done while the kiosk is out of order.</source>
        <translation>That cannot be done while the kiosk is out of order.</translation>
    </message>
    <message>
        <source>That was not understood: {detail}</source>
        <translation>That was not understood: {detail}</translation>
    </message>
    <message>
        <source>That did not work: {detail}</source>
        <translation>That did not work: {detail}</translation>
    </message>
    <message>
        <source>A new roll is counted, and a test ticket came out.</source>
        <translation>A new roll is counted, and a test ticket came out.</translation>
    </message>
    <message>
        <source>A new roll is counted. Look whether a test ticket came out: {detail}</source>
        <translation>A new roll is counted. Look whether a test ticket came out: {detail}</translation>
    </message>
    <message>
        <source>The test ticket came out.</source>
        <translation>The test ticket came out.</translation>
    </message>
    <message>
        <source>Look whether the test ticket came out: {detail}</source>
        <translation>Look whether the test ticket came out: {detail}</translation>
    </message>
    <message>
        <source>No test ticket came out: {detail}</source>
        <translation>No test ticket came out: {detail}</translation>
    </message>
    <message>
        <source>Ticket {number} was printed again, marked as a copy.</source>
        <translation>Ticket {number} was printed again, marked as a copy.</translation>
    </message>
    <message>
        <source>Look whether the copy of {number} came out.</source>
        <translation>Look whether the copy of {number} came out.</translation>
    </message>
    <message>
        <source>No copy of {number}: the server does not say that it is alive, or the printer failed.</source>
        <translation>No copy of {number}: the server does not say that it is alive, or the printer failed.</translation>
    </message>
    <message>
        <source>That request is settled already, or gone.</source>
        <translation>That request is settled already, or gone.</translation>
    </message>
    <message>
        <source>The server has ticket {number}: nobody has called it yet.</source>
        <translation>The server has ticket {number}: nobody has called it yet.</translation>
    </message>
    <message>
        <source>The server has ticket {number}, and it was called at {counter}.</source>
        <translation>The server has ticket {number}, and it was called at {counter}.</translation>
    </message>
    <message>
        <source>The server has no such ticket: there is nothing to cancel.</source>
        <translation>The server has no such ticket: there is nothing to cancel.</translation>
    </message>
    <message>
        <source>Tickets on the server that may be it: {count} ({numbers}).</source>
        <translation>Tickets on the server that may be it: {count} ({numbers}).</translation>
    </message>
    <message>
        <source>Settings taken over: {count}, tried at the next start; then keep them within {seconds} s.</source>
        <translation>Settings taken over: {count}, tried at the next start; then keep them within {seconds} s.</translation>
    </message>
    <message>
        <source>The server lists none that may be it.</source>
        <translation>The server lists none that may be it.</translation>
    </message>
    <message>
        <source>The server cannot be asked for it. Look at the teller&apos;s screen for {service}, {made}.</source>
        <translation>The server cannot be asked for it. Look at the teller&apos;s screen for {service}, {made}.</translation>
    </message>
    <message>
        <source>The server did not answer: {detail}</source>
        <translation>The server did not answer: {detail}</translation>
    </message>
    <message>
        <source>Noted: the customer has the ticket.</source>
        <translation>Noted: the customer has the ticket.</translation>
    </message>
    <message>
        <source>Ticket {number} is cancelled.</source>
        <translation>Ticket {number} is cancelled.</translation>
    </message>
    <message>
        <source>The server does not answer; the kiosk goes on trying to cancel {number}.</source>
        <translation>The server does not answer; the kiosk goes on trying to cancel {number}.</translation>
    </message>
    <message>
        <source>It was not cancelled: {detail}</source>
        <translation>It was not cancelled: {detail}</translation>
    </message>
    <message>
        <source>Noted: nobody looks for it any more.</source>
        <translation>Noted: nobody looks for it any more.</translation>
    </message>
    <message>
        <source>The kiosk is closed. Customers read why.</source>
        <translation>The kiosk is closed. Customers read why.</translation>
    </message>
    <message>
        <source>The kiosk is open again.</source>
        <translation>The kiosk is open again.</translation>
    </message>
    <message>
        <source>The catalogue is being read anew.</source>
        <translation>The catalogue is being read anew.</translation>
    </message>
    <message>
        <source>The volume is {percent} % now.</source>
        <translation>The volume is {percent} % now.</translation>
    </message>
    <message>
        <source>Saved, and tried at the next start; then keep it within {seconds} s.</source>
        <translation>Saved, and tried at the next start; then keep it within {seconds} s.</translation>
    </message>
    <message>
        <source>Not saved: {detail}</source>
        <translation>Not saved: {detail}</translation>
    </message>
    <message>
        <source>The new settings are kept.</source>
        <translation>The new settings are kept.</translation>
    </message>
    <message>
        <source>The old settings are back. The kiosk starts again.</source>
        <translation>The old settings are back. The kiosk starts again.</translation>
    </message>
    <message>
        <source>No settings are on trial.</source>
        <translation>No settings are on trial.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Written: {file}</translation>
    </message>
    <message>
        <source>Screens measured: {count}. Everybody can use them.</source>
        <translation>Screens measured: {count}. Everybody can use them.</translation>
    </message>
    <message>
        <source>Screens that miss something: {missed} of {count} (kiosk check --screens). The first: {detail}</source>
        <translation>Screens that miss something: {missed} of {count} (kiosk check --screens). The first: {detail}</translation>
    </message>
    <message>
        <source>The new PIN holds from now on.</source>
        <translation>The new PIN holds from now on.</translation>
    </message>
    <message>
        <source>That PIN is too easy to guess.</source>
        <translation>That PIN is too easy to guess.</translation>
    </message>
    <message>
        <source>A PIN for this role has at least {least} digits.</source>
        <translation>A PIN for this role has at least {least} digits.</translation>
    </message>
    <message>
        <source>A PIN has at most {most} digits.</source>
        <translation>A PIN has at most {most} digits.</translation>
    </message>
    <message>
        <source>Another role has that PIN.</source>
        <translation>Another role has that PIN.</translation>
    </message>
    <message>
        <source>The kiosk starts again.</source>
        <translation>The kiosk starts again.</translation>
    </message>
    <message>
        <source>The kiosk leaves to the desktop.</source>
        <translation>The kiosk leaves to the desktop.</translation>
    </message>
    <message>
        <source>Ticket {number} was made, and perhaps nobody has it.</source>
        <translation>Ticket {number} was made, and perhaps nobody has it.</translation>
    </message>
    <message>
        <source>The server&apos;s answer was lost: it may hold a ticket that nobody has.</source>
        <translation>The server&apos;s answer was lost: it may hold a ticket that nobody has.</translation>
    </message>
    <message>
        <source>The server made a second ticket, {number}, and it could not be cancelled.</source>
        <translation>The server made a second ticket, {number}, and it could not be cancelled.</translation>
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
    <name>Speech</name>
    <message numerus="yes">
        <source>%n answer(s) to choose from.</source>
        <translation>
            <numerusform>%n answer to choose from.</numerusform>
            <numerusform>%n answers to choose from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) typed.</source>
        <translation>
            <numerusform>%n character typed.</numerusform>
            <numerusform>%n characters typed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If you do nothing, we start over in %n second(s).</source>
        <translation>
            <numerusform>If you do nothing, we start over in %n second.</numerusform>
            <numerusform>If you do nothing, we start over in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n minute(s)</source>
        <translation>
            <numerusform>up to %n minute</numerusform>
            <numerusform>up to %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {low} to %n minute(s)</source>
        <translation>
            <numerusform>about {low} to %n minute</numerusform>
            <numerusform>about {low} to %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>To hear this again, press the help key.</source>
        <translation>To hear this again, press the help key.</translation>
    </message>
    <message>
        <source>Take a seat. We call your number.</source>
        <translation>Take a seat. We call your number.</translation>
    </message>
    <message>
        <source>Your number is {number}.</source>
        <translation>Your number is {number}.</translation>
    </message>
    <message>
        <source>Your paper ticket is ready below.</source>
        <translation>Your paper ticket is ready below.</translation>
    </message>
    <message>
        <source>We cannot tell whether your paper ticket came out. Please say so.</source>
        <translation>We cannot tell whether your paper ticket came out. Please say so.</translation>
    </message>
    <message>
        <source>There may be no paper. Your number holds all the same.</source>
        <translation>There may be no paper. Your number holds all the same.</translation>
    </message>
    <message>
        <source>Your paper ticket is being printed.</source>
        <translation>Your paper ticket is being printed.</translation>
    </message>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}, chosen</translation>
    </message>
    <message>
        <source>{name}, cannot be chosen now</source>
        <translation>{name}, cannot be chosen now</translation>
    </message>
    <message>
        <source>{place} of {count}: {name}.</source>
        <translation>{place} of {count}: {name}.</translation>
    </message>
    <message>
        <source>no waiting</source>
        <translation>no waiting</translation>
    </message>
    <message>
        <source>The wait is {wait}.</source>
        <translation>The wait is {wait}.</translation>
    </message>
    <message>
        <source>Speech is on. The arrow keys move, Enter chooses, the help key says where you are.</source>
        <translation>Speech is on. The arrow keys move, Enter chooses, the help key says where you are.</translation>
    </message>
    <message>
        <source>This is how fast I speak now.</source>
        <translation>This is how fast I speak now.</translation>
    </message>
    <message>
        <source>This is how loud I speak now.</source>
        <translation>This is how loud I speak now.</translation>
    </message>
    <message>
        <source>The screen is black now, so that nobody reads along. Touch it to see it again.</source>
        <translation>The screen is black now, so that nobody reads along. Touch it to see it again.</translation>
    </message>
    <message>
        <source>The screen shows everything again.</source>
        <translation>The screen shows everything again.</translation>
    </message>
</context>
<context>
    <name>SpeechOverlay</name>
    <message>
        <source>Voice</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>Say it again</source>
        <translation>Say it again</translation>
    </message>
    <message>
        <source>Show the screen</source>
        <translation>Show the screen</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>Black screen</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Slower</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Faster</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Quieter</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>Turn the voice off</source>
        <translation>Turn the voice off</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Staff&apos;s room</source>
        <translation>Staff&apos;s room</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>Clean the screen</translation>
    </message>
    <message>
        <source>Technician&apos;s tools</source>
        <translation>Technician&apos;s tools</translation>
    </message>
    <message>
        <source>Requests that need you</source>
        <translation>Requests that need you</translation>
    </message>
    <message>
        <source>The server may hold tickets for these that nobody has.</source>
        <translation>The server may hold tickets for these that nobody has.</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>No number</translation>
    </message>
    <message>
        <source>No request needs you.</source>
        <translation>No request needs you.</translation>
    </message>
    <message>
        <source>What about this request?</source>
        <translation>What about this request?</translation>
    </message>
    <message>
        <source>It is settled.</source>
        <translation>It is settled.</translation>
    </message>
    <message>
        <source>Print which ticket again?</source>
        <translation>Print which ticket again?</translation>
    </message>
    <message>
        <source>It is marked as a copy.</source>
        <translation>It is marked as a copy.</translation>
    </message>
    <message>
        <source>No ticket was handed over lately.</source>
        <translation>No ticket was handed over lately.</translation>
    </message>
    <message>
        <source>Close the kiosk: customers read</source>
        <translation>Close the kiosk: customers read</translation>
    </message>
    <message>
        <source>It is at {percent} % now. At a customer&apos;s ear: no more than 65 dBA.</source>
        <translation>It is at {percent} % now. At a customer&apos;s ear: no more than 65 dBA.</translation>
    </message>
    <message>
        <source>Speaker volume</source>
        <translation>Speaker volume</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Quieter</translation>
    </message>
    <message>
        <source>Let me hear it</source>
        <translation>Let me hear it</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation>Type it once more</translation>
    </message>
    <message>
        <source>Type the new PIN</source>
        <translation>Type the new PIN</translation>
    </message>
    <message>
        <source>The two were not the same. Please begin again.</source>
        <translation>The two were not the same. Please begin again.</translation>
    </message>
    <message>
        <source>Running for {time}.</source>
        <translation>Running for {time}.</translation>
    </message>
    <message>
        <source>Branches: {branches}, read {time} ago.</source>
        <translation>Branches: {branches}, read {time} ago.</translation>
    </message>
    <message>
        <source>Branches: {branches}, but read {time} ago: customers may see old ones.</source>
        <translation>Branches: {branches}, but read {time} ago: customers may see old ones.</translation>
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
        <translation>{days} d {hours} h</translation>
    </message>
    <message>
        <source>That did not open.</source>
        <translation>That did not open.</translation>
    </message>
    <message>
        <source>Staff can try again in {time}.</source>
        <translation>Staff can try again in {time}.</translation>
    </message>
    <message>
        <source>Technicians can try again in {time}.</source>
        <translation>Technicians can try again in {time}.</translation>
    </message>
    <message>
        <source>The recovery secret opens at any time.</source>
        <translation>The recovery secret opens at any time.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technician</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Watch</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>New settings</source>
        <translation>New settings</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Ticket server</source>
        <translation>Ticket server</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Uptime</translation>
    </message>
    <message>
        <source>I changed the roll</source>
        <translation>I changed the roll</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>Print a test</translation>
    </message>
    <message>
        <source>Print a ticket again</source>
        <translation>Print a ticket again</translation>
    </message>
    <message>
        <source>Look at requests</source>
        <translation>Look at requests</translation>
    </message>
    <message>
        <source>The customer has it</source>
        <translation>The customer has it</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>Cancel the ticket</translation>
    </message>
    <message>
        <source>Give up looking</source>
        <translation>Give up looking</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Close the kiosk</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>Open the kiosk</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Choose the printer</source>
        <translation>Choose the printer</translation>
    </message>
    <message>
        <source>Keep the settings</source>
        <translation>Keep the settings</translation>
    </message>
    <message>
        <source>Bring the old ones back</source>
        <translation>Bring the old ones back</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Export settings</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Import settings</translation>
    </message>
    <message>
        <source>Write a support file</source>
        <translation>Write a support file</translation>
    </message>
    <message>
        <source>Check the screens</source>
        <translation>Check the screens</translation>
    </message>
    <message>
        <source>Change a PIN</source>
        <translation>Change a PIN</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Restart the kiosk</translation>
    </message>
    <message>
        <source>Leave to the desktop</source>
        <translation>Leave to the desktop</translation>
    </message>
    <message>
        <source>Cancel this ticket? Whoever holds it loses their place.</source>
        <translation>Cancel this ticket? Whoever holds it loses their place.</translation>
    </message>
    <message>
        <source>Give up? Nobody will look for this ticket any more.</source>
        <translation>Give up? Nobody will look for this ticket any more.</translation>
    </message>
    <message>
        <source>Does the customer really have this ticket?</source>
        <translation>Does the customer really have this ticket?</translation>
    </message>
    <message>
        <source>Restart the kiosk now? It takes less than a minute.</source>
        <translation>Restart the kiosk now? It takes less than a minute.</translation>
    </message>
    <message>
        <source>Leave to the desktop? No tickets until somebody starts the kiosk again.</source>
        <translation>Leave to the desktop? No tickets until somebody starts the kiosk again.</translation>
    </message>
    <message>
        <source>Take over all settings of this file?</source>
        <translation>Take over all settings of this file?</translation>
    </message>
    <message>
        <source>Print here from now on?</source>
        <translation>Print here from now on?</translation>
    </message>
    <message>
        <source>Restart now to try them? You can also change more first.</source>
        <translation>Restart now to try them? You can also change more first.</translation>
    </message>
    <message>
        <source>Ask the ticket server</source>
        <translation>Ask the ticket server</translation>
    </message>
    <message>
        <source>It says what it knows now.</source>
        <translation>It says what it knows now.</translation>
    </message>
    <message>
        <source>Nothing is cancelled.</source>
        <translation>Nothing is cancelled.</translation>
    </message>
    <message>
        <source>Nobody has it: its place in the queue goes to the next.</source>
        <translation>Nobody has it: its place in the queue goes to the next.</translation>
    </message>
    <message>
        <source>Nobody knows, and nobody looks any more.</source>
        <translation>Nobody knows, and nobody looks any more.</translation>
    </message>
    <message>
        <source>We are back in a few minutes. Please wait, or ask at the desk.</source>
        <translation>We are back in a few minutes. Please wait, or ask at the desk.</translation>
    </message>
    <message>
        <source>The printer is being looked after. Please ask at the desk.</source>
        <translation>The printer is being looked after. Please ask at the desk.</translation>
    </message>
    <message>
        <source>The ticket service does not work right now. Please ask at the desk.</source>
        <translation>The ticket service does not work right now. Please ask at the desk.</translation>
    </message>
    <message>
        <source>This kiosk is being cleaned. It is ready in a few minutes.</source>
        <translation>This kiosk is being cleaned. It is ready in a few minutes.</translation>
    </message>
    <message>
        <source>Please take your number at the desk.</source>
        <translation>Please take your number at the desk.</translation>
    </message>
    <message>
        <source>No more numbers are given today.</source>
        <translation>No more numbers are given today.</translation>
    </message>
    <message>
        <source>That did not work, and the log says why. Please try again.</source>
        <translation>That did not work, and the log says why. Please try again.</translation>
    </message>
    <message>
        <source>That was the recovery secret. Please set new PINs now.</source>
        <translation>That was the recovery secret. Please set new PINs now.</translation>
    </message>
    <message>
        <source>Measure the screen</source>
        <translation>Measure the screen</translation>
    </message>
    <message>
        <source>Test the touch</source>
        <translation>Test the touch</translation>
    </message>
    <message>
        <source>Read the audit trail</source>
        <translation>Read the audit trail</translation>
    </message>
    <message>
        <source>Settings: {count}</source>
        <translation>Settings: {count}</translation>
    </message>
    <message>
        <source>The settings cannot be read.</source>
        <translation>The settings cannot be read.</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Not shown</translation>
    </message>
    <message>
        <source>{value} (set by the environment)</source>
        <translation>{value} (set by the environment)</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>Default: {value}</translation>
    </message>
    <message>
        <source>No native speaker has read these yet: {languages}</source>
        <translation>No native speaker has read these yet: {languages}</translation>
    </message>
    <message>
        <source>No printer was found: is it on, is its cable in?</source>
        <translation>No printer was found: is it on, is its cable in?</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Drive</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>This kiosk</translation>
    </message>
    <message>
        <source>PINs and tokens are left out.</source>
        <translation>PINs and tokens are left out.</translation>
    </message>
    <message>
        <source>It holds logs and requests, and nothing about customers.</source>
        <translation>It holds logs and requests, and nothing about customers.</translation>
    </message>
    <message>
        <source>Nothing can be written to: plug in a drive.</source>
        <translation>Nothing can be written to: plug in a drive.</translation>
    </message>
    <message>
        <source>Import which settings?</source>
        <translation>Import which settings?</translation>
    </message>
    <message>
        <source>This kiosk keeps its own name, PINs and tokens.</source>
        <translation>This kiosk keeps its own name, PINs and tokens.</translation>
    </message>
    <message>
        <source>No settings file was found: plug in the drive it is on.</source>
        <translation>No settings file was found: plug in the drive it is on.</translation>
    </message>
    <message>
        <source>Whose PIN?</source>
        <translation>Whose PIN?</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Audit trail</translation>
    </message>
    <message>
        <source>Hold a ruler against the line. How long is it?</source>
        <translation>Hold a ruler against the line. How long is it?</translation>
    </message>
    <message>
        <source>50 mm measure 50 mm: nothing needs to change.</source>
        <translation>50 mm measure 50 mm: nothing needs to change.</translation>
    </message>
    <message>
        <source>Every screen is drawn unseen and measured. It takes a minute or two.</source>
        <translation>Every screen is drawn unseen and measured. It takes a minute or two.</translation>
    </message>
    <message>
        <source>Touch every field until all are marked.</source>
        <translation>Touch every field until all are marked.</translation>
    </message>
    <message>
        <source>Every place answers.</source>
        <translation>Every place answers.</translation>
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
    <name>TextKeyboard</name>
    <message>
        <source>abc</source>
        <translation>abc</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Capital letters</translation>
    </message>
    <message>
        <source>Small letters</source>
        <translation>Small letters</translation>
    </message>
    <message>
        <source>ñ á</source>
        <translation>ñ á</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>Letters with accents</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Digits and signs</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Erase the last character</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
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
    <name>TouchPage</name>
    <message>
        <source>Field %1</source>
        <translation>Field %1</translation>
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
