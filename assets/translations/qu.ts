<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="qu" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>Preferential attention</source>
        <translation>Ñawpaqta atiendisqa</translation>
    </message>
</context>
<context>
    <name>AdviceScreen</name>
    <message>
        <source>Take a ticket?</source>
        <translation>¿Ticketta hurquy?</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Yachanapaq</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Ticketta hurquy</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Qatiy</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Back</source>
        <translation>Kutiy</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Musuqmanta</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Simi</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yanapay</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Llimp’i</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Yuraq patapi yana</translation>
    </message>
    <message>
        <source>White and yellow on black</source>
        <translation>Yana patapi yuraq, q&apos;illu</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Imaynan kaq hina</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Hatun qillqa</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Urayman</translation>
    </message>
    <message>
        <source>Lower screen</source>
        <translation>Pantalla urayman</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Kunka</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Uyarichiy</translation>
    </message>
</context>
<context>
    <name>BlackCover</name>
    <message>
        <source>Show the screen</source>
        <translation>Pantallata rikuchiy</translation>
    </message>
</context>
<context>
    <name>BranchScreen</name>
    <message>
        <source>Which branch?</source>
        <translation>¿Mayqin agenciaman?</translation>
    </message>
    <message>
        <source>Search by name or address</source>
        <translation>Sutinwan utaq direcciónwan maskay</translation>
    </message>
    <message>
        <source>Search a branch by name or address</source>
        <translation>Agenciata sutinwan utaq direcciónwan maskay</translation>
    </message>
    <message>
        <source>Type a name or a street</source>
        <translation>Sutita utaq kalle sutita qillqay</translation>
    </message>
    <message>
        <source>There is no branch to choose from right now.</source>
        <translation>Kunanqa mana agencia akllanapaq kanchu.</translation>
    </message>
    <message>
        <source>No branch is called that. Please try fewer letters.</source>
        <translation>Manan chay sutiyuq agencia kanchu. Pisi letrallawan maskay.</translation>
    </message>
    <message>
        <source>No branch is called that.</source>
        <translation>Manan chay sutiyuq agencia kanchu.</translation>
    </message>
    <message>
        <source>Close the keyboard</source>
        <translation>Wisq’ay</translation>
    </message>
    <message numerus="yes">
        <source>Show %n</source>
        <comment>how many branches were found</comment>
        <translation>
            <numerusform>%n qhaway</numerusform>
            <numerusform>%n qhaway</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Wisq’ay</translation>
    </message>
</context>
<context>
    <name>BusyOverlay</name>
    <message>
        <source>One moment, please…</source>
        <translation>Huk ratulla…</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>%1 of %2</source>
        <comment>an answer&apos;s place among all</comment>
        <translation>%2 nisqamanta %1 kaq</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n kutichiy</numerusform>
            <numerusform>%n kutichiykuna</numerusform>
        </translation>
    </message>
    <message>
        <source>Show previous answers</source>
        <translation>Ñawpaq kutichiykunata qhaway</translation>
    </message>
    <message>
        <source>Show more answers</source>
        <translation>Aswan kutichiykunata qhaway</translation>
    </message>
</context>
<context>
    <name>CleaningOverlay</name>
    <message>
        <source>Please wipe the screen now</source>
        <translation>Kunan pantallata pichay</translation>
    </message>
    <message numerus="yes">
        <source>It answers touches again in %n s.</source>
        <translation>
            <numerusform>%n s nisqapi kutichinqa.</numerusform>
            <numerusform>%n s nisqapi kutichinqa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>We are closed</source>
        <translation>Wisq’asqan kashan</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message numerus="yes">
        <source>This page closes in %n s. Touch it for more time.</source>
        <translation>
            <numerusform>Kay raphi %n s nisqapi wisq’akunqa. Llamiy, aswan unaypaq.</numerusform>
            <numerusform>Kay raphi %n s nisqapi wisq’akunqa. Llamiy, aswan unaypaq.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerScreen</name>
    <message>
        <source>What is your ID number?</source>
        <translation>¿Ima yupayniyuqmi documentoyki?</translation>
    </message>
    <message>
        <source>You can go on without it.</source>
        <translation>Mana chaywanpas qatiyta atinki.</translation>
    </message>
    <message>
        <source>We use it for this ticket only.</source>
        <translation>Kay ticketllapaqmi.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) typed</source>
        <translation>
            <numerusform>%n letra qillqasqa</numerusform>
            <numerusform>%n letra qillqasqa</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Pasay</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n yupay qillqasqa</numerusform>
            <numerusform>%n yupay qillqasqa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>It is %1</source>
        <translation>Hora: %1</translation>
    </message>
</context>
<context>
    <name>HeldScreen</name>
    <message>
        <source>Do you have this ticket?</source>
        <translation>¿Kay ticket qanpichu kashan?</translation>
    </message>
    <message>
        <source>If you do not, we make a new one and cancel this one.</source>
        <translation>Mana chayqa, musuqta quyku, kaytataq chinkachiyku.</translation>
    </message>
    <message>
        <source>You already have a ticket</source>
        <translation>Ticketniykiqa kashanñan</translation>
    </message>
    <message>
        <source>Yes, I have it</source>
        <translation>Arí, ñuqapin kashan</translation>
    </message>
    <message>
        <source>No, give me a new one</source>
        <translation>Manan, musuqta munani</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>The arrow keys lead from one thing to the next, and Enter chooses it.</source>
        <translation>Flechakuna hukmanta hukman pusasunki, Enter akllan.</translation>
    </message>
    <message>
        <source>Press your switch when what you need is marked.</source>
        <translation>Munasqayki sananchasqa kaqtin botonniykita ñit’iy.</translation>
    </message>
    <message>
        <source>Touch what you need, one question after the other.</source>
        <translation>Munasqaykita llamiy, sapa tapuyta.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Yanapay</translation>
    </message>
    <message>
        <source>At the end you get a number: we call it when it is your turn.
Back returns to the question before. Start over forgets everything.
If you would like help from a person, please ask at the desk.</source>
        <translation>Tukukuyninpi yupayta chaskinki: turnoyki chayamuqtin waqyasaykiku.
Kutiy nisqa ñawpaq tapuyman kutin. Musuqmanta nisqa llapanta pichan.
Sichus runa yanapanasuykita munanki chayqa, mostradorpi tapuy.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Wisq’ay</translation>
    </message>
</context>
<context>
    <name>IssuingScreen</name>
    <message>
        <source>Getting your number…</source>
        <translation>Yupayniykita ruwashayku…</translation>
    </message>
    <message>
        <source>This takes a moment. Please stay here.</source>
        <translation>Huk ratulla. Ama ripuychu.</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Continue</source>
        <translation>Qatiy</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>yapay</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letrakuna</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Yupaykuna</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Ch’usaq</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Qhipa letrata pichay</translation>
    </message>
</context>
<context>
    <name>LanguageOverlay</name>
    <message>
        <source>Choose your language</source>
        <translation>Simiykita akllay</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Wisq’ay</translation>
    </message>
</context>
<context>
    <name>LawOverlay</name>
    <message>
        <source>Preferential attention</source>
        <translation>Ñawpaqta atiendisqa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Wisq’ay</translation>
    </message>
</context>
<context>
    <name>MaintenanceScreen</name>
    <message>
        <source>Back</source>
        <translation>Kutiy</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Simi</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lluqsiy</translation>
    </message>
</context>
<context>
    <name>MeasurePage</name>
    <message>
        <source>One millimetre less</source>
        <translation>Huk milímetro pisi</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>One millimetre more</source>
        <translation>Huk milímetro yapasqa</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Allinmi</translation>
    </message>
    <message>
        <source>Correct the screen&apos;s size</source>
        <translation>Pantallaq sayayninta allichay</translation>
    </message>
</context>
<context>
    <name>NightCover</name>
    <message>
        <source>Wake the screen</source>
        <translation>Pantallata rikch’achiy</translation>
    </message>
    <message>
        <source>We are closed</source>
        <translation>Wisq’asqan kashan</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>It is mine</source>
        <translation>Ñuqaqmi</translation>
    </message>
</context>
<context>
    <name>OutOfOrderScreen</name>
    <message>
        <source>Out of order</source>
        <translation>Manan llamk’anchu</translation>
    </message>
    <message>
        <source>This kiosk cannot give tickets right now. Please take your number at the desk.</source>
        <translation>Kay maquina kunanqa manan ticketta quyta atinchu. Mostradorpi yupayniykita mañakuy.</translation>
    </message>
</context>
<context>
    <name>PaperState</name>
    <message>
        <source>Your paper ticket is coming out…</source>
        <translation>Papel ticketniyki lluqsimushan…</translation>
    </message>
    <message>
        <source>Take your paper ticket.</source>
        <translation>Papel ticketniykita hap’iy.</translation>
    </message>
    <message>
        <source>The paper did not come out. Remember or photograph your number: it is valid.</source>
        <translation>Papel mana lluqsimunchu. Yupayniykita yuyay utaq fotota hurquy: valenmi.</translation>
    </message>
    <message>
        <source>If no paper came out, remember or photograph your number: it is valid.</source>
        <translation>Papel mana lluqsimuqtinqa, yupayniykita yuyay utaq fotota hurquy: valenmi.</translation>
    </message>
</context>
<context>
    <name>PhoneScreen</name>
    <message>
        <source>What is your phone number?</source>
        <translation>¿Ima yupayniyuqmi telefonoyki?</translation>
    </message>
    <message>
        <source>You can go on without it.</source>
        <translation>Mana chaywanpas qatiyta atinki.</translation>
    </message>
    <message>
        <source>We use it for this ticket only.</source>
        <translation>Kay ticketllapaqmi.</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>Manaraq imapas qillqasqachu</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Pasay</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>no waiting</source>
        <translation>mana suyaychu</translation>
    </message>
    <message>
        <source>up to {minutes} min</source>
        <translation>{minutes} minkama</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>{minutes} min hina</translation>
    </message>
    <message>
        <source>about {low}–{high} min</source>
        <translation>{low}–{high} min hina</translation>
    </message>
    <message>
        <source>Wait: {wait}</source>
        <translation>Suyay: {wait}</translation>
    </message>
    <message>
        <source>Few people</source>
        <translation>Pisi runa</translation>
    </message>
    <message>
        <source>Some people</source>
        <translation>Wakin runa</translation>
    </message>
    <message>
        <source>Many people</source>
        <translation>Askha runa</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Kichasqa</translation>
    </message>
    <message>
        <source>Open until {time}</source>
        <translation>Wisq’akun: {time}</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Kunan wisq’asqa</translation>
    </message>
    <message>
        <source>Opens {time}</source>
        <translation>Kichakun: {time}</translation>
    </message>
    <message>
        <source>We open again: {time}</source>
        <translation>Wakmanta kichasaqku: {time}</translation>
    </message>
    <message>
        <source>Step {number} of {total}</source>
        <translation>Tatki {number}, {total}manta</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>Qanmi qatiqniyuq kanki</translation>
    </message>
    <message>
        <source>Ahead of you: {count}</source>
        <translation>Ñawpaqniykipi: {count}</translation>
    </message>
    <message>
        <source>Please type your phone number first.</source>
        <translation>Ñawpaqta telefonoykiq yupayninta qillqay.</translation>
    </message>
    <message>
        <source>Please type your number first.</source>
        <translation>Ñawpaqta yupayniykita qillqay.</translation>
    </message>
    <message>
        <source>This is not a complete phone number. Please check it.</source>
        <translation>Kay telefono yupayqa manan hunt’achu. Qhaway.</translation>
    </message>
    <message>
        <source>This number does not look complete. Please check it.</source>
        <translation>Kay yupayqa manan hunt’achu. Qhaway.</translation>
    </message>
    <message>
        <source>We could not reach the ticket service. Please try again, or ask at the desk.</source>
        <translation>Manan ticket servicioman chayayta atiykuchu. Wakmanta ruway utaq mostradorpi tapuy.</translation>
    </message>
    <message>
        <source>You already have a ticket that is waiting. Please use that one, or ask at the desk.</source>
        <translation>Ticketniykiqa suyashanñan. Chaywan kay utaq mostradorpi tapuy.</translation>
    </message>
    <message>
        <source>This service cannot be chosen here now. Please choose another one, or ask at the desk.</source>
        <translation>Kay servicioqa manan kunan kaypi akllakunchu. Hukta akllay utaq mostradorpi tapuy.</translation>
    </message>
    <message>
        <source>Your number was not accepted. Please go back and check it, or ask at the desk.</source>
        <translation>Yupayniykiqa manan chaskisqachu. Kutiy qhawanaykipaq utaq mostradorpi tapuy.</translation>
    </message>
    <message>
        <source>The ticket service did not accept this. Please choose again, or ask at the desk.</source>
        <translation>Ticket servicioqa manan chaskinchu. Wakmanta akllay utaq mostradorpi tapuy.</translation>
    </message>
    <message>
        <source>With preferential attention</source>
        <translation>Ñawpaqta atiendisqa kanaykipaq</translation>
    </message>
    <message>
        <source>Wherever the public is served, these people are attended first: pregnant women, children, older people and people with disabilities.</source>
        <translation>Maypipas runakunata atiendinku chaypi, kaykunatan ñawpaqta: wiksayuq warmikuna, wawakuna, kuraq runakuna, discapacidadniyuq runakuna.</translation>
    </message>
    <message>
        <source>These people are attended first: people with disabilities, on the autism spectrum or with reduced mobility, people aged 60 or more, pregnant and breastfeeding women, people with a child in arms, people with obesity, and blood donors.</source>
        <translation>Kay runakunatan ñawpaqta atiendinku: discapacidadniyuq, autismoyuq, mana allin puriq, 60 watayuq utaq aswan kuraq, wiksayuq utaq ñuñuchiq warmikuna, wawa marq’ayuq, obesidadniyuq, yawar quqkuna.</translation>
    </message>
    <message>
        <source>If this is for you, just say so: nobody asks why, and nothing about it is kept.</source>
        <translation>Qanpaq kaqtinqa, niylla: manan pipas imaraykuchus nispa tapunchu, manan imapas waqaychakunchu.</translation>
    </message>
    <message>
        <source>Source: Peru, Law 28683, article 1</source>
        <translation>Maymanta: Perú, Ley 28683, artículo 1</translation>
    </message>
    <message>
        <source>Source: Brazil, Law 10.048 of 2000, article 1</source>
        <translation>Maymanta: Brasil, Ley 10.048, 2000 wata, artículo 1</translation>
    </message>
    <message>
        <source>It can no longer be used. Please take a new one, or ask at the desk.</source>
        <translation>Manañan valenchu. Musuqta hurquy utaq mostradorpi tapuy.</translation>
    </message>
    <message>
        <source>The network is slow. We are trying again.</source>
        <translation>Red sampan kashan. Wakmanta ruwashayku.</translation>
    </message>
    <message>
        <source>We are making sure that you get one ticket, and only one.</source>
        <translation>Huk ticketllata chaskinaykipaq qhawashayku.</translation>
    </message>
    <message>
        <source>Ticket {number} was made just before we stopped. Is it yours?</source>
        <translation>{number} ticketqa manaraq sayashaqtiyku ruwasqa karqan. ¿Qanpaqchu?</translation>
    </message>
    <message>
        <source>Ticket {number} for {service} was made just before we stopped. Is it yours?</source>
        <translation>{number} ticketqa ({service}) manaraq sayashaqtiyku ruwasqa karqan. ¿Qanpaqchu?</translation>
    </message>
    <message>
        <source>No connection right now.</source>
        <translation>Kunanqa manan conexión kanchu.</translation>
    </message>
    <message>
        <source>No connection since {time}.</source>
        <translation>{time} horamanta manan conexión kanchu.</translation>
    </message>
    <message>
        <source>No connection since {day} {time}.</source>
        <translation>{day} {time} horamanta manan conexión kanchu.</translation>
    </message>
    <message>
        <source>We keep trying; you may have to wait.</source>
        <translation>Ruwashallaykun; icha suyanki.</translation>
    </message>
    <message>
        <source>There is no paper: your ticket comes on the screen only.</source>
        <translation>Manan papel kanchu: ticketniykiqa pantallallapin.</translation>
    </message>
    <message>
        <source>What you see here is from {time}.</source>
        <translation>Kaypi rikusqaykiqa {time} horamantan.</translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Staff: please type your PIN</source>
        <translation>Llamk’aqkuna: PINniykita qillqay</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Huk ratulla…</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n yupay qillqasqa</numerusform>
            <numerusform>%n yupay qillqasqa</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Kichay</translation>
    </message>
</context>
<context>
    <name>Preference</name>
    <message>
        <source>Preferential attention</source>
        <translation>Ñawpaqta atiendisqa</translation>
    </message>
    <message>
        <source>Touch again to see all services</source>
        <translation>Wakmanta llamiy llapan serviciota rikunaykipaq</translation>
    </message>
    <message>
        <source>Older people, pregnant women, people with disabilities or with small children</source>
        <translation>Kuraq runakuna, wiksayuq warmikuna, discapacidadniyuq utaq huch’uy wawayuq runakuna</translation>
    </message>
    <message>
        <source>Read the law</source>
        <translation>Leyta ñawinchay</translation>
    </message>
</context>
<context>
    <name>QrPanel</name>
    <message>
        <source>QR code of your ticket</source>
        <translation>Ticketniykiq QR codigon</translation>
    </message>
</context>
<context>
    <name>QuestionOverlay</name>
    <message>
        <source>No, go back</source>
        <translation>Manan, kutiy</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Text</source>
        <translation>Qillqa</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Ñawpaqta ñawinchay</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Qatiqta ñawinchay</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Your number</source>
        <translation>Yupayniyki</translation>
    </message>
    <message>
        <source>Issued {time}</source>
        <translation>Ruwasqa: {time}</translation>
    </message>
    <message>
        <source>%d/%m/%Y %H:%M</source>
        <translation>%d/%m/%Y %H:%M</translation>
    </message>
    <message>
        <source>No waiting</source>
        <translation>Mana suyaychu</translation>
    </message>
    <message>
        <source>Wait: about {minutes} min</source>
        <translation>Suyay: {minutes} min hina</translation>
    </message>
    <message>
        <source>Wait: up to {minutes} min</source>
        <translation>Suyay: {minutes} minkama</translation>
    </message>
    <message>
        <source>Wait: about {low}–{high} min</source>
        <translation>Suyay: {low}–{high} min hina</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>Qanmi qatiqniyuq kanki</translation>
    </message>
    <message>
        <source>Ahead of you: {count}</source>
        <translation>Ñawpaqniykipi: {count}</translation>
    </message>
    <message>
        <source>Scan this code to follow your turn</source>
        <translation>Kay codigota escaneay turnoykita qhawanaykipaq</translation>
    </message>
    <message>
        <source>Ticket {id}</source>
        <translation>Kay ticket: {id}</translation>
    </message>
    <message>
        <source>COPY {time}</source>
        <translation>COPIA {time}</translation>
    </message>
</context>
<context>
    <name>RefusedScreen</name>
    <message>
        <source>That ticket is gone</source>
        <translation>Chay ticketqa manañan kanchu</translation>
    </message>
    <message>
        <source>No ticket was made</source>
        <translation>Manan ima ticketpas ruwakunchu</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wakmanta ruway</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Wakmanta akllay</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>The ticket server answers in {ms} ms, asked {age_s} s ago.</source>
        <translation>Ticket servidorqa {ms} ms nisqapi kutichin; {age_s} s ñawpaq tapusqa.</translation>
    </message>
    <message>
        <source>The ticket server is slow: {ms} ms. Customers wait; tell whoever runs the network.</source>
        <translation>Ticket servidorqa sampan: {ms} ms. Runakuna suyashanku; red qhawaqman willay.</translation>
    </message>
    <message>
        <source>The ticket server does not answer. No tickets until it does: {detail}</source>
        <translation>Ticket servidorqa manan kutichinchu. Kutichinankama manan ticket kanchu: {detail}</translation>
    </message>
    <message>
        <source>The ticket server answers, but refuses this kiosk: {detail}</source>
        <translation>Ticket servidorqa kutichin, ichaqa kay maquinata manan chaskinchu: {detail}</translation>
    </message>
    <message>
        <source>The kiosk cannot start its work: {detail}</source>
        <translation>Maquinaqa manan llamk’ayta qallariyta atinchu: {detail}</translation>
    </message>
    <message>
        <source>No branches yet: nothing to choose from.</source>
        <translation>Manaraq agenciakuna kanchu: manan akllana kanchu.</translation>
    </message>
    <message>
        <source>The printer is ready.</source>
        <translation>Impresora listo kashan.</translation>
    </message>
    <message>
        <source>No printer: tickets are on the screen alone.</source>
        <translation>Mana impresora: ticketkunaqa pantallallapin.</translation>
    </message>
    <message>
        <source>The printer has not been asked yet.</source>
        <translation>Impresoraqa manaraq tapusqachu.</translation>
    </message>
    <message>
        <source>The printer does not answer: is it on, is its cable in?</source>
        <translation>Impresora manan kutichinchu: ¿hap’isqachu, cablen churasqachu?</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open: close it.</source>
        <translation>Impresoraq tapan kichasqa: wisq’ay.</translation>
    </message>
    <message>
        <source>The printer is out of paper: put in a new roll.</source>
        <translation>Impresorapi papel tukukun: musuq rollota churay.</translation>
    </message>
    <message>
        <source>The printer&apos;s cutter is stuck: open the cover, take out the paper that jams it, close it.</source>
        <translation>Kuchuq sayasqa: tapata kichay, papelta hurquy, hinaspa wisq’ay.</translation>
    </message>
    <message>
        <source>The printer has a fault: switch it off and on.</source>
        <translation>Impresora mana allinchu: wañuchiy hinaspa hap’ichiy.</translation>
    </message>
    <message>
        <source>The printer is offline: look at its panel.</source>
        <translation>Impresora mana tinkisqachu: panelninta qhaway.</translation>
    </message>
    <message>
        <source>The printer&apos;s roll is nearly used up: keep a new one at hand.</source>
        <translation>Rollo tukukushanña: musuqta makiykipi hap’iy.</translation>
    </message>
    <message>
        <source>The printer is not ready: {detail}</source>
        <translation>Impresora manaraq listochu: {detail}</translation>
    </message>
    <message>
        <source>The roll is used up: put in a new one.</source>
        <translation>Rollo tukukun: musuqta churay.</translation>
    </message>
    <message>
        <source>Paper is not counted: printer.roll_m is not set.</source>
        <translation>Papelqa manan yupasqachu: printer.roll_m manan churasqachu.</translation>
    </message>
    <message>
        <source>No request needs you.</source>
        <translation>Manan ima mañakuypas qanta munanchu.</translation>
    </message>
    <message>
        <source>Branches: {branches}, read {age_s} s ago.</source>
        <translation>Agenciakuna: {branches}, {age_s} s ñawpaq ñawinchasqa.</translation>
    </message>
    <message>
        <source>Branches: {branches}, but read {age_s} s ago: customers may see old ones.</source>
        <translation>Agenciakuna: {branches}, ichaqa {age_s} s ñawpaq ñawinchasqa: runakuna mawk’ata rikunkumanpas.</translation>
    </message>
    <message>
        <source>Tickets left on the roll: about {tickets}.</source>
        <translation>Rollopi puchuq ticketkuna: {tickets} hina.</translation>
    </message>
    <message>
        <source>Tickets left on the roll: only about {tickets}. Keep a new one at hand.</source>
        <translation>Rollopi puchuq ticketkuna: {tickets} hinalla. Musuqta makiykipi hap’iy.</translation>
    </message>
    <message>
        <source>Requests that need you: {count}. The server may hold a ticket that nobody has.</source>
        <translation>Qanta munaq mañakuykuna: {count}. Servidorpi icha mana pipapas ticketnin kashan.</translation>
    </message>
    <message>
        <source>The clock agrees with the server&apos;s.</source>
        <translation>Relojqa servidorpa relojninwan kaqllan.</translation>
    </message>
    <message>
        <source>The clock is {seconds} s off the server&apos;s: tell a technician.</source>
        <translation>Relojqa {seconds} s hukniray: tecnicoman willay.</translation>
    </message>
    <message>
        <source>The server has told no time to compare the clock with.</source>
        <translation>Servidorqa manan horata willanchu relojta tupachinapaq.</translation>
    </message>
    <message>
        <source>{free_mb} MB are free on the disk.</source>
        <translation>Discopi {free_mb} MB ch’usaq kashan.</translation>
    </message>
    <message>
        <source>Only {free_mb} MB are free on the disk: tell a technician.</source>
        <translation>Discopi {free_mb} MB-lla ch’usaq kashan: tecnicoman willay.</translation>
    </message>
    <message>
        <source>The disk is full ({free_mb} MB): no tickets can be made. Call a technician.</source>
        <translation>Disco hunt’asqa ({free_mb} MB): manan ticket kanmanchu. Tecnicota waqyay.</translation>
    </message>
    <message>
        <source>Version {version}.</source>
        <translation>Versión: {version}.</translation>
    </message>
    <message>
        <source>Running for {seconds} s.</source>
        <translation>{seconds} s llamk’ashan.</translation>
    </message>
    <message>
        <source>The kiosk is open.</source>
        <translation>Maquina kichasqa kashan.</translation>
    </message>
    <message>
        <source>The kiosk is closed by staff since {since}.</source>
        <translation>Llamk’aqkuna maquinata wisq’anku: {since}.</translation>
    </message>
    <message>
        <source>New settings are on trial: keep them within {seconds} s, or the old ones come back.</source>
        <translation>Musuq ajustes pruebapi: {seconds} s manaraq pasaqtin waqaychay, mana chayqa ñawpaq kaqkuna kutimunqa.</translation>
    </message>
    <message>
        <source>Nobody is in the room who may do that.</source>
        <translation>Manan kaypi pipas chayta ruwayta atinchu.</translation>
    </message>
    <message>
        <source>That cannot be done while the kiosk is out of order.</source>
        <translation>Maquina mana llamk’aqtin, chayqa manan ruwakunchu.</translation>
    </message>
    <message>
        <source>That was not understood: {detail}</source>
        <translation>Manan hamut’akunchu: {detail}</translation>
    </message>
    <message>
        <source>That did not work: {detail}</source>
        <translation>Manan atikunchu: {detail}</translation>
    </message>
    <message>
        <source>A new roll is counted, and a test ticket came out.</source>
        <translation>Musuq rollo yupasqa, prueba ticketpas lluqsimun.</translation>
    </message>
    <message>
        <source>A new roll is counted. Look whether a test ticket came out: {detail}</source>
        <translation>Musuq rollo yupasqa. Prueba ticket lluqsimusqanta qhaway: {detail}</translation>
    </message>
    <message>
        <source>The test ticket came out.</source>
        <translation>Prueba ticket lluqsimun.</translation>
    </message>
    <message>
        <source>Look whether the test ticket came out: {detail}</source>
        <translation>Prueba ticket lluqsimusqanta qhaway: {detail}</translation>
    </message>
    <message>
        <source>No test ticket came out: {detail}</source>
        <translation>Prueba ticket mana lluqsimunchu: {detail}</translation>
    </message>
    <message>
        <source>Ticket {number} was printed again, marked as a copy.</source>
        <translation>{number} ticketqa wakmanta imprimisqa, copia nisqa.</translation>
    </message>
    <message>
        <source>Look whether the copy of {number} came out.</source>
        <translation>{number} copian lluqsimusqanta qhaway.</translation>
    </message>
    <message>
        <source>No copy of {number}: the server does not say that it is alive, or the printer failed.</source>
        <translation>Manan {number} copian kanchu: servidor manan valen ninchu, utaq impresora mana atinchu.</translation>
    </message>
    <message>
        <source>That request is settled already, or gone.</source>
        <translation>Chay mañakuyqa allichasqaña, utaq manaña kanchu.</translation>
    </message>
    <message>
        <source>The server has ticket {number}: nobody has called it yet.</source>
        <translation>Servidorpi {number} ticket kashan: manaraq waqyasqachu.</translation>
    </message>
    <message>
        <source>The server has ticket {number}, and it was called at {counter}.</source>
        <translation>Servidorpi {number} ticket kashan, {counter} nisqapi waqyasqa.</translation>
    </message>
    <message>
        <source>The server has no such ticket: there is nothing to cancel.</source>
        <translation>Servidorpi manan chay ticket kanchu: manan chinkachinapaq kanchu.</translation>
    </message>
    <message>
        <source>Tickets on the server that may be it: {count} ({numbers}).</source>
        <translation>Servidorpi chay kanman: {count} ({numbers}).</translation>
    </message>
    <message>
        <source>Settings taken over: {count}, tried at the next start; then keep them within {seconds} s.</source>
        <translation>Hap’isqa ajustes: {count}; qallariyninpi prueba kanqa: chaypi {seconds} s nisqapi chaskiy.</translation>
    </message>
    <message>
        <source>The server lists none that may be it.</source>
        <translation>Servidorpi manan mayqinpas chay kanmanchu.</translation>
    </message>
    <message>
        <source>The server cannot be asked for it. Look at the teller&apos;s screen for {service}, {made}.</source>
        <translation>Servidorta manan tapuyta atikunchu. Ventanillaq pantallanpi maskay: {service}, {made}.</translation>
    </message>
    <message>
        <source>The server did not answer: {detail}</source>
        <translation>Servidor mana kutichinchu: {detail}</translation>
    </message>
    <message>
        <source>Noted: the customer has the ticket.</source>
        <translation>Qillqasqa: ticketqa runapin kashan.</translation>
    </message>
    <message>
        <source>Ticket {number} is cancelled.</source>
        <translation>{number} ticketqa chinkachisqa.</translation>
    </message>
    <message>
        <source>The server does not answer; the kiosk goes on trying to cancel {number}.</source>
        <translation>Servidor mana kutichinchu; maquinaqa {number} chinkachiyta munashallan.</translation>
    </message>
    <message>
        <source>It was not cancelled: {detail}</source>
        <translation>Manan chinkachisqachu: {detail}</translation>
    </message>
    <message>
        <source>Noted: nobody looks for it any more.</source>
        <translation>Qillqasqa: manañan pipas maskanchu.</translation>
    </message>
    <message>
        <source>The kiosk is closed. Customers read why.</source>
        <translation>Maquina wisq’asqa. Runakuna imarayku kasqanta ñawinchanku.</translation>
    </message>
    <message>
        <source>The kiosk is open again.</source>
        <translation>Maquina wakmanta kichasqa.</translation>
    </message>
    <message>
        <source>The catalogue is being read anew.</source>
        <translation>Catalogo wakmanta ñawinchakushan.</translation>
    </message>
    <message>
        <source>The volume is {percent} % now.</source>
        <translation>Kunanqa {percent} % kallpawan uyarikun.</translation>
    </message>
    <message>
        <source>Saved, and tried at the next start; then keep it within {seconds} s.</source>
        <translation>Waqaychasqa; qallariyninpi prueba kanqa: chaypi {seconds} s nisqapi chaskiy.</translation>
    </message>
    <message>
        <source>Not saved: {detail}</source>
        <translation>Manan waqaychasqachu: {detail}</translation>
    </message>
    <message>
        <source>The new settings are kept.</source>
        <translation>Musuq ajustes waqaychasqa.</translation>
    </message>
    <message>
        <source>The old settings are back. The kiosk starts again.</source>
        <translation>Ñawpaq ajustes kutimun. Maquina wakmanta qallarin.</translation>
    </message>
    <message>
        <source>No settings are on trial.</source>
        <translation>Manan ajustes pruebapi kanchu.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Qillqasqa: {file}</translation>
    </message>
    <message>
        <source>Screens measured: {count}. Everybody can use them.</source>
        <translation>Tupusqa pantallakuna: {count}. Llapa runa yachanku llamk&apos;achiyta.</translation>
    </message>
    <message>
        <source>Screens that miss something: {missed} of {count} (kiosk check --screens). The first: {detail}</source>
        <translation>Imapas pisin kay pantallakunapi: {missed}, llapan {count} (kiosk check --screens). Ñawpaqkaq: {detail}</translation>
    </message>
    <message>
        <source>The new PIN holds from now on.</source>
        <translation>Musuq PINqa kunanmanta valen.</translation>
    </message>
    <message>
        <source>That PIN is too easy to guess.</source>
        <translation>Chay PINqa ancha facilmi.</translation>
    </message>
    <message>
        <source>A PIN for this role has at least {least} digits.</source>
        <translation>Kay rolpaq PINqa {least} yupayniyuqpuni.</translation>
    </message>
    <message>
        <source>A PIN has at most {most} digits.</source>
        <translation>PINqa {most} yupaykamallan.</translation>
    </message>
    <message>
        <source>Another role has that PIN.</source>
        <translation>Huk rolpa chay PINnin.</translation>
    </message>
    <message>
        <source>The kiosk starts again.</source>
        <translation>Maquina wakmanta qallarin.</translation>
    </message>
    <message>
        <source>The kiosk leaves to the desktop.</source>
        <translation>Maquinaqa escritorioman lluqsin.</translation>
    </message>
    <message>
        <source>Ticket {number} was made, and perhaps nobody has it.</source>
        <translation>{number} ticketqa ruwasqa, icha manan pipapaschu.</translation>
    </message>
    <message>
        <source>The server&apos;s answer was lost: it may hold a ticket that nobody has.</source>
        <translation>Servidorpa kutichiynin chinkasqa: icha mana pipapas ticketnin kashan.</translation>
    </message>
    <message>
        <source>The server made a second ticket, {number}, and it could not be cancelled.</source>
        <translation>Servidor iskay kaq ticketta ruwan, {number}, manan chinkachiyta atikunchu.</translation>
    </message>
</context>
<context>
    <name>SectorScreen</name>
    <message>
        <source>Where in the branch?</source>
        <translation>¿Mayqin sectorman?</translation>
    </message>
    <message>
        <source>Nothing is open here right now. Please go back, or ask at the desk.</source>
        <translation>Kunanqa kaypi manan imapas kichasqachu. Kutiy utaq mostradorpi tapuy.</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>What do you need?</source>
        <translation>¿Imatan munanki?</translation>
    </message>
    <message>
        <source>We cannot show the services right now. Please go back, or ask at the desk.</source>
        <translation>Kunanqa manan serviciokunata rikuchiyta atiykuchu. Kutiy utaq mostradorpi tapuy.</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message numerus="yes">
        <source>%n answer(s) to choose from.</source>
        <translation>
            <numerusform>%n akllana kashan.</numerusform>
            <numerusform>%n akllanakuna kashan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) typed.</source>
        <translation>
            <numerusform>%n letra qillqasqa.</numerusform>
            <numerusform>%n letrakuna qillqasqa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If you do nothing, we start over in %n second(s).</source>
        <translation>
            <numerusform>Mana imatapas ruwaqtiykiqa, %n segundopi musuqmanta qallarisaqku.</numerusform>
            <numerusform>Mana imatapas ruwaqtiykiqa, %n segundokunapi musuqmanta qallarisaqku.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n minute(s)</source>
        <translation>
            <numerusform>%n minutokama</numerusform>
            <numerusform>%n minutokunakama</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>%n minuto hina</numerusform>
            <numerusform>%n minutokuna hina</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {low} to %n minute(s)</source>
        <translation>
            <numerusform>{low} nisqamanta %n minutokama hina</numerusform>
            <numerusform>{low} nisqamanta %n minutokunakama hina</numerusform>
        </translation>
    </message>
    <message>
        <source>To hear this again, press the help key.</source>
        <translation>Wakmanta uyarinaykipaq yanapay teclata ñit’iy.</translation>
    </message>
    <message>
        <source>Take a seat. We call your number.</source>
        <translation>Tiyakuy: yupayniykita waqyasaykiku.</translation>
    </message>
    <message>
        <source>Your number is {number}.</source>
        <translation>Yupayniykiqa {number}.</translation>
    </message>
    <message>
        <source>Your paper ticket is ready below.</source>
        <translation>Papel ticketniyki uraypi kashan.</translation>
    </message>
    <message>
        <source>We cannot tell whether your paper ticket came out. Please say so.</source>
        <translation>Manan yachaykuchu papel ticketniyki lluqsimusqanta. Willawayku.</translation>
    </message>
    <message>
        <source>There may be no paper. Your number holds all the same.</source>
        <translation>Icha mana papel kanchu. Yupayniykiqa valenpunin.</translation>
    </message>
    <message>
        <source>Your paper ticket is being printed.</source>
        <translation>Papel ticketniyki imprimikushan.</translation>
    </message>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}, akllasqa</translation>
    </message>
    <message>
        <source>{name}, cannot be chosen now</source>
        <translation>{name}, kunanqa mana akllakunchu</translation>
    </message>
    <message>
        <source>{place} of {count}: {name}.</source>
        <translation>{place}, {count}manta: {name}.</translation>
    </message>
    <message>
        <source>no waiting</source>
        <translation>mana suyaychu</translation>
    </message>
    <message>
        <source>The wait is {wait}.</source>
        <translation>Suyayqa {wait}.</translation>
    </message>
    <message>
        <source>Speech is on. The arrow keys move, Enter chooses, the help key says where you are.</source>
        <translation>Kunka hap’isqa. Flechakuna kuyuchin, Enter akllan, yanapay tecla maypi kasqaykita willan.</translation>
    </message>
    <message>
        <source>This is how fast I speak now.</source>
        <translation>Kunanqa kay utqaylla rimani.</translation>
    </message>
    <message>
        <source>This is how loud I speak now.</source>
        <translation>Kunanqa kay kallpawan rimani.</translation>
    </message>
    <message>
        <source>The screen is black now, so that nobody reads along. Touch it to see it again.</source>
        <translation>Pantallaqa yana kashan, ama pipas ñawinchananpaq. Llamiy wakmanta rikunaykipaq.</translation>
    </message>
    <message>
        <source>The screen shows everything again.</source>
        <translation>Pantallaqa llapanta wakmanta rikuchin.</translation>
    </message>
</context>
<context>
    <name>SpeechOverlay</name>
    <message>
        <source>Voice</source>
        <translation>Kunka</translation>
    </message>
    <message>
        <source>Say it again</source>
        <translation>Wakmanta niy</translation>
    </message>
    <message>
        <source>Show the screen</source>
        <translation>Pantallata rikuchiy</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>Yana pantalla</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Allillamanta</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Utqaylla</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Pisi kunka</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Sinchi kunka</translation>
    </message>
    <message>
        <source>Turn the voice off</source>
        <translation>Kunkata wañuchiy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Wisq’ay</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Staff&apos;s room</source>
        <translation>Llamk’aqkunaq cuarton</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>Pantallata pichay</translation>
    </message>
    <message>
        <source>Technician&apos;s tools</source>
        <translation>Tecnicoq llamk’anankuna</translation>
    </message>
    <message>
        <source>Requests that need you</source>
        <translation>Qanta munaq mañakuykuna</translation>
    </message>
    <message>
        <source>The server may hold tickets for these that nobody has.</source>
        <translation>Kaykunapaq servidorpi icha mana pipapas ticketnin kashan.</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Mana yupayniyuq</translation>
    </message>
    <message>
        <source>No request needs you.</source>
        <translation>Manan ima mañakuypas qanta munanchu.</translation>
    </message>
    <message>
        <source>What about this request?</source>
        <translation>¿Imatan kay mañakuywan?</translation>
    </message>
    <message>
        <source>It is settled.</source>
        <translation>Allichasqaña.</translation>
    </message>
    <message>
        <source>Print which ticket again?</source>
        <translation>¿Mayqin ticketta wakmanta?</translation>
    </message>
    <message>
        <source>It is marked as a copy.</source>
        <translation>Copia nisqawan lluqsin.</translation>
    </message>
    <message>
        <source>No ticket was handed over lately.</source>
        <translation>Manan kay ratu ticket qusqachu.</translation>
    </message>
    <message>
        <source>Close the kiosk: customers read</source>
        <translation>Wisq’ay: runakuna ñawinchanku</translation>
    </message>
    <message>
        <source>It is at {percent} % now. At a customer&apos;s ear: no more than 65 dBA.</source>
        <translation>Kunanqa {percent} % kashan. Runaq ninrinpi: 65 dBA nisqakamalla.</translation>
    </message>
    <message>
        <source>Speaker volume</source>
        <translation>Parlantepa kallpan</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Sinchi kunka</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Pisi kunka</translation>
    </message>
    <message>
        <source>Let me hear it</source>
        <translation>Uyarichiway</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation>Wakmanta qillqay</translation>
    </message>
    <message>
        <source>Type the new PIN</source>
        <translation>Musuq PINta qillqay</translation>
    </message>
    <message>
        <source>The two were not the same. Please begin again.</source>
        <translation>Iskayninqa manan kaqllachu. Wakmanta qallariy.</translation>
    </message>
    <message>
        <source>Running for {time}.</source>
        <translation>{time} llamk’ashan.</translation>
    </message>
    <message>
        <source>Branches: {branches}, read {time} ago.</source>
        <translation>Agenciakuna: {branches}, {time} ñawpaq ñawinchasqa.</translation>
    </message>
    <message>
        <source>Branches: {branches}, but read {time} ago: customers may see old ones.</source>
        <translation>Agenciakuna: {branches}, ichaqa {time} ñawpaq ñawinchasqa: runakuna mawk’ata rikunkumanpas.</translation>
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
        <translation>{days} p {hours} h</translation>
    </message>
    <message>
        <source>That did not open.</source>
        <translation>Manan kichakunchu.</translation>
    </message>
    <message>
        <source>Staff can try again in {time}.</source>
        <translation>Llamk’aqkuna {time} pasaqtin wakmanta atinku.</translation>
    </message>
    <message>
        <source>Technicians can try again in {time}.</source>
        <translation>Tecnicokuna {time} pasaqtin wakmanta atinku.</translation>
    </message>
    <message>
        <source>The recovery secret opens at any time.</source>
        <translation>Secreto de recuperación nisqa sapa kuti kichan.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Llamk’aq</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Tecnico</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Allin</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Qhaway</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Ruway</translation>
    </message>
    <message>
        <source>New settings</source>
        <translation>Musuq ajustes</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Maquina</translation>
    </message>
    <message>
        <source>Ticket server</source>
        <translation>Ticket servidor</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Agenciakuna</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Mañakuykuna</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Llamk’asqan</translation>
    </message>
    <message>
        <source>I changed the roll</source>
        <translation>Rollota cambiarqani</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>Pruebata imprimiy</translation>
    </message>
    <message>
        <source>Print a ticket again</source>
        <translation>Ticketta wakmanta imprimiy</translation>
    </message>
    <message>
        <source>Look at requests</source>
        <translation>Mañakuykunata qhaway</translation>
    </message>
    <message>
        <source>The customer has it</source>
        <translation>Runapin kashan</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>Ticketta chinkachiy</translation>
    </message>
    <message>
        <source>Give up looking</source>
        <translation>Ama maskaychu</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Maquinata wisq’ay</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>Maquinata kichay</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Musuqyachiy</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Choose the printer</source>
        <translation>Impresorata akllay</translation>
    </message>
    <message>
        <source>Keep the settings</source>
        <translation>Ajustesta waqaychay</translation>
    </message>
    <message>
        <source>Bring the old ones back</source>
        <translation>Ñawpaq kaqman kutiy</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Ajustesta hurquy</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Ajustesta apamuy</translation>
    </message>
    <message>
        <source>Write a support file</source>
        <translation>Soporte archivota qillqay</translation>
    </message>
    <message>
        <source>Check the screens</source>
        <translation>Pantallakunata qhaway</translation>
    </message>
    <message>
        <source>Change a PIN</source>
        <translation>PINta cambiay</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Maquinata wakmanta qallarichiy</translation>
    </message>
    <message>
        <source>Leave to the desktop</source>
        <translation>Escritorioman lluqsiy</translation>
    </message>
    <message>
        <source>Cancel this ticket? Whoever holds it loses their place.</source>
        <translation>¿Kay ticketta chinkachiy? Pipa kaqpas lugarninta chinkachin.</translation>
    </message>
    <message>
        <source>Give up? Nobody will look for this ticket any more.</source>
        <translation>¿Saqiy? Manañan pipas kay ticketta maskanqachu.</translation>
    </message>
    <message>
        <source>Does the customer really have this ticket?</source>
        <translation>¿Cheqaqtachu kay ticket runapi kashan?</translation>
    </message>
    <message>
        <source>Restart the kiosk now? It takes less than a minute.</source>
        <translation>¿Maquinata kunan wakmanta qallarichiy? Huk minutomanta pisillan.</translation>
    </message>
    <message>
        <source>Leave to the desktop? No tickets until somebody starts the kiosk again.</source>
        <translation>¿Escritorioman lluqsiy? Wakmanta qallarichinankama manan ticket kanqachu.</translation>
    </message>
    <message>
        <source>Take over all settings of this file?</source>
        <translation>¿Kay archivoq llapan ajustesninta hap’iy?</translation>
    </message>
    <message>
        <source>Print here from now on?</source>
        <translation>¿Kunanmanta kaypi imprimiy?</translation>
    </message>
    <message>
        <source>Restart now to try them? You can also change more first.</source>
        <translation>¿Kunan qallarichiy pruebapaq? Ñawpaqta hukkunatapas cambiayta atinki.</translation>
    </message>
    <message>
        <source>Ask the ticket server</source>
        <translation>Ticket servidorta tapuy</translation>
    </message>
    <message>
        <source>It says what it knows now.</source>
        <translation>Kunan yachasqanta willan.</translation>
    </message>
    <message>
        <source>Nothing is cancelled.</source>
        <translation>Manan imapas chinkachisqachu.</translation>
    </message>
    <message>
        <source>Nobody has it: its place in the queue goes to the next.</source>
        <translation>Manan pipapaschu: lugarninqa qatiqninpaq.</translation>
    </message>
    <message>
        <source>Nobody knows, and nobody looks any more.</source>
        <translation>Manan pipas yachanchu, manañan pipas maskanchu.</translation>
    </message>
    <message>
        <source>We are back in a few minutes. Please wait, or ask at the desk.</source>
        <translation>Pisi minutopi kutimusaqku. Suyay utaq mostradorpi tapuy.</translation>
    </message>
    <message>
        <source>The printer is being looked after. Please ask at the desk.</source>
        <translation>Impresorata allichashayku. Mostradorpi tapuy.</translation>
    </message>
    <message>
        <source>The ticket service does not work right now. Please ask at the desk.</source>
        <translation>Ticket servicioqa kunan manan llamk’anchu. Mostradorpi tapuy.</translation>
    </message>
    <message>
        <source>This kiosk is being cleaned. It is ready in a few minutes.</source>
        <translation>Kay maquinata pichashayku. Pisi minutopi listo kanqa.</translation>
    </message>
    <message>
        <source>Please take your number at the desk.</source>
        <translation>Mostradorpi yupayniykita mañakuy.</translation>
    </message>
    <message>
        <source>No more numbers are given today.</source>
        <translation>Kunan p’unchay manañan yupay kanchu.</translation>
    </message>
    <message>
        <source>That did not work, and the log says why. Please try again.</source>
        <translation>Manan atikunchu, registropi imarayku kasqan. Wakmanta ruway.</translation>
    </message>
    <message>
        <source>That was the recovery secret. Please set new PINs now.</source>
        <translation>Secreto de recuperación nisqan karqan. Kunan musuq PINkunata churay.</translation>
    </message>
    <message>
        <source>Measure the screen</source>
        <translation>Pantallata tupuy</translation>
    </message>
    <message>
        <source>Test the touch</source>
        <translation>Llamiyta prueba</translation>
    </message>
    <message>
        <source>Read the audit trail</source>
        <translation>Ruwasqakunata ñawinchay</translation>
    </message>
    <message>
        <source>Settings: {count}</source>
        <translation>Ajustes nisqa: {count}</translation>
    </message>
    <message>
        <source>The settings cannot be read.</source>
        <translation>Ajustes manan ñawinchakunchu.</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Manan rikuchikunchu</translation>
    </message>
    <message>
        <source>{value} (set by the environment)</source>
        <translation>{value} (entorno churasqan)</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>Ñawpaqmanta: {value}</translation>
    </message>
    <message>
        <source>No native speaker has read these yet: {languages}</source>
        <translation>Manaraq chay simita rimaqkuna ñawinchankuchu: {languages}</translation>
    </message>
    <message>
        <source>No printer was found: is it on, is its cable in?</source>
        <translation>Manan impresora kanchu: ¿hap’isqachu, cablen churasqachu?</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>USB memoria</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Kay maquina</translation>
    </message>
    <message>
        <source>PINs and tokens are left out.</source>
        <translation>Mana PINwan nitaq clavewan.</translation>
    </message>
    <message>
        <source>It holds logs and requests, and nothing about customers.</source>
        <translation>Registrokuna, mañakuykuna kashan; runakunamanta manan imapas.</translation>
    </message>
    <message>
        <source>Nothing can be written to: plug in a drive.</source>
        <translation>Manan maypi qillqana kanchu: USB memoriata churay.</translation>
    </message>
    <message>
        <source>Import which settings?</source>
        <translation>¿Mayqin ajustesta apamuy?</translation>
    </message>
    <message>
        <source>This kiosk keeps its own name, PINs and tokens.</source>
        <translation>Kay maquinaqa sutinta, PINkunata, clavekunata waqaychan.</translation>
    </message>
    <message>
        <source>No settings file was found: plug in the drive it is on.</source>
        <translation>Manan ajustes archivo tarikunchu: memorianta churay.</translation>
    </message>
    <message>
        <source>Whose PIN?</source>
        <translation>¿Pipa PINnin?</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Ruwasqakuna</translation>
    </message>
    <message>
        <source>Hold a ruler against the line. How long is it?</source>
        <translation>Reglata rayaman churay. ¿Hayk’an sayaynin?</translation>
    </message>
    <message>
        <source>50 mm measure 50 mm: nothing needs to change.</source>
        <translation>50 mm nisqa 50 mm tupun: manan imapas cambiananchu.</translation>
    </message>
    <message>
        <source>Every screen is drawn unseen and measured. It takes a minute or two.</source>
        <translation>Llapa pantallakuna mana rikuchisqa siq&apos;ikun, hinaspa tupukun. Huk icha iskay minutotan.</translation>
    </message>
    <message>
        <source>Touch every field until all are marked.</source>
        <translation>Llapan t’aqata llamiy marcasqa kanankama.</translation>
    </message>
    <message>
        <source>Every place answers.</source>
        <translation>Llapan kuchu kutichin.</translation>
    </message>
</context>
<context>
    <name>StillThereOverlay</name>
    <message>
        <source>Are you still there?</source>
        <translation>¿Kaypiraqchu kashanki?</translation>
    </message>
    <message numerus="yes">
        <source>We start over in %n s, so that nobody sees your choices.</source>
        <translation>
            <numerusform>%n s nisqapi musuqmanta qallarisaqku, ama pipas akllasqaykita rikunanpaq.</numerusform>
            <numerusform>%n s nisqapi musuqmanta qallarisaqku, ama pipas akllasqaykita rikunanpaq.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, continue</source>
        <translation>Arí, qatiy</translation>
    </message>
    <message>
        <source>No, start over</source>
        <translation>Manan, musuqmanta</translation>
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
        <translation>Hatun letrakuna</translation>
    </message>
    <message>
        <source>Small letters</source>
        <translation>Huch’uy letrakuna</translation>
    </message>
    <message>
        <source>ñ á</source>
        <translation>ñ á</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>Tildeyuq letrakuna</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Yupaykuna, chimpukuna</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Ch’usaq</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Qhipa letrata pichay</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Waqaychay</translation>
    </message>
</context>
<context>
    <name>TicketNumber</name>
    <message>
        <source>Your number</source>
        <translation>Yupayniyki</translation>
    </message>
    <message>
        <source>Take a seat. We call your number.</source>
        <translation>Tiyakuy: yupayniykita waqyasaykiku.</translation>
    </message>
</context>
<context>
    <name>TicketScreen</name>
    <message>
        <source>Your number</source>
        <translation>Yupayniyki</translation>
    </message>
    <message>
        <source>Photograph this code to keep your ticket on your phone.</source>
        <translation>Kay codigota fotota hurquy, ticketniykita telefonoykipi apanaykipaq.</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>Lluqsimun</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>Mana lluqsimunchu</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Tukuy</translation>
    </message>
</context>
<context>
    <name>TouchPage</name>
    <message>
        <source>Field %1</source>
        <translation>T’aqa %1</translation>
    </message>
</context>
<context>
    <name>UnconfirmedScreen</name>
    <message>
        <source>We could not confirm your ticket</source>
        <translation>Manan ticketniykita cheqaqchayta atiykuchu</translation>
    </message>
    <message>
        <source>If one was made, we will cancel it. Please try again, or ask at the desk.</source>
        <translation>Sichus ruwasqa chayqa, chinkachisaqkun. Wakmanta ruway utaq mostradorpi tapuy.</translation>
    </message>
    <message>
        <source>Please ask at the desk: they can see whether you have one.</source>
        <translation>Mostradorpi tapuy: chaypi ticketniyki kasqanta rikunku.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wakmanta ruway</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Wakmanta qallariy</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>One moment, please…</source>
        <translation>Huk ratulla…</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Take your number here</source>
        <translation>Kaypi yupayniykita hap’iy</translation>
    </message>
    <message>
        <source>Touch the button. We ask what you need, then you get your ticket.</source>
        <translation>Botonta llamiy. Imata munasqaykita tapusayku, chaymanta ticketniykita chaskinki.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Qallarinapaq llamiy</translation>
    </message>
</context>
</TS>
