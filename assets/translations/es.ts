<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>Preferential attention</source>
        <translation>Atención preferente</translation>
    </message>
</context>
<context>
    <name>AdviceScreen</name>
    <message>
        <source>Take a ticket?</source>
        <translation>¿Desea sacar un ticket?</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Antes de continuar</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Sacar mi ticket</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Negro sobre blanco</translation>
    </message>
    <message>
        <source>White and yellow on black</source>
        <translation>Blanco y amarillo sobre negro</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Como siempre</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Más abajo</translation>
    </message>
    <message>
        <source>Lower screen</source>
        <translation>Pantalla más abajo</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
</context>
<context>
    <name>BlackCover</name>
    <message>
        <source>Show the screen</source>
        <translation>Mostrar la pantalla</translation>
    </message>
</context>
<context>
    <name>BranchScreen</name>
    <message>
        <source>Which branch?</source>
        <translation>¿A qué agencia va?</translation>
    </message>
    <message>
        <source>Search by name or address</source>
        <translation>Buscar por nombre o dirección</translation>
    </message>
    <message>
        <source>Search a branch by name or address</source>
        <translation>Buscar una agencia por nombre o dirección</translation>
    </message>
    <message>
        <source>Type a name or a street</source>
        <translation>Escriba un nombre o una calle</translation>
    </message>
    <message>
        <source>There is no branch to choose from right now.</source>
        <translation>En este momento no hay agencias para elegir.</translation>
    </message>
    <message>
        <source>No branch is called that. Please try fewer letters.</source>
        <translation>Ninguna agencia se llama así. Pruebe con menos letras.</translation>
    </message>
    <message>
        <source>No branch is called that.</source>
        <translation>Ninguna agencia se llama así.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n</source>
        <comment>how many branches were found</comment>
        <translation>
            <numerusform>Ver %n</numerusform>
            <numerusform>Ver %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the keyboard</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>BusyOverlay</name>
    <message>
        <source>One moment, please…</source>
        <translation>Un momento, por favor…</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>%1 of %2</source>
        <comment>an answer&apos;s place among all</comment>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>Show previous answers</source>
        <translation>Ver las respuestas anteriores</translation>
    </message>
    <message>
        <source>Show more answers</source>
        <translation>Ver más respuestas</translation>
    </message>
</context>
<context>
    <name>CleaningOverlay</name>
    <message>
        <source>Please wipe the screen now</source>
        <translation>Limpie la pantalla ahora</translation>
    </message>
    <message numerus="yes">
        <source>It answers touches again in %n s.</source>
        <translation>
            <numerusform>Vuelve a responder en %n s.</numerusform>
            <numerusform>Vuelve a responder en %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>We are closed</source>
        <translation>Estamos cerrados</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message numerus="yes">
        <source>This page closes in %n s. Touch it for more time.</source>
        <translation>
            <numerusform>Esta página se cierra en %n s. Tóquela para tener más tiempo.</numerusform>
            <numerusform>Esta página se cierra en %n s. Tóquela para tener más tiempo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerScreen</name>
    <message>
        <source>What is your ID number?</source>
        <translation>¿Cuál es su número de documento?</translation>
    </message>
    <message>
        <source>You can go on without it.</source>
        <translation>Puede continuar sin él.</translation>
    </message>
    <message>
        <source>We use it for this ticket only.</source>
        <translation>Lo usamos solo para este ticket.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) typed</source>
        <translation>
            <numerusform>%n carácter escrito</numerusform>
            <numerusform>%n caracteres escritos</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n cifra escrita</numerusform>
            <numerusform>%n cifras escritas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>It is %1</source>
        <translation>Son las %1</translation>
    </message>
</context>
<context>
    <name>HeldScreen</name>
    <message>
        <source>Do you have this ticket?</source>
        <translation>¿Tiene usted este ticket?</translation>
    </message>
    <message>
        <source>If you do not, we make a new one and cancel this one.</source>
        <translation>Si no lo tiene, sacamos uno nuevo y anulamos este.</translation>
    </message>
    <message>
        <source>You already have a ticket</source>
        <translation>Usted ya tiene un ticket</translation>
    </message>
    <message>
        <source>Yes, I have it</source>
        <translation>Sí, lo tengo</translation>
    </message>
    <message>
        <source>No, give me a new one</source>
        <translation>No, deme uno nuevo</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>The arrow keys lead from one thing to the next, and Enter chooses it.</source>
        <translation>Las flechas llevan de una cosa a otra y Enter la elige.</translation>
    </message>
    <message>
        <source>Press your switch when what you need is marked.</source>
        <translation>Presione su pulsador cuando esté marcado lo que necesita.</translation>
    </message>
    <message>
        <source>Touch what you need, one question after the other.</source>
        <translation>Toque lo que necesita, una pregunta tras otra.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>At the end you get a number: we call it when it is your turn.
Back returns to the question before. Start over forgets everything.
If you would like help from a person, please ask at the desk.</source>
        <translation>Al final recibe un número: lo llamamos cuando sea su turno.
Atrás vuelve a la pregunta anterior. Reiniciar borra todo.
Si prefiere que le ayude una persona, pregunte en el mostrador.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>IssuingScreen</name>
    <message>
        <source>Getting your number…</source>
        <translation>Estamos sacando su número…</translation>
    </message>
    <message>
        <source>This takes a moment. Please stay here.</source>
        <translation>Tarda un momento. Por favor, no se vaya.</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>más</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Borrar el último carácter</translation>
    </message>
</context>
<context>
    <name>LanguageOverlay</name>
    <message>
        <source>Choose your language</source>
        <translation>Elija su idioma</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>LawOverlay</name>
    <message>
        <source>Preferential attention</source>
        <translation>Atención preferente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>MaintenanceScreen</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>MeasurePage</name>
    <message>
        <source>One millimetre less</source>
        <translation>Un milímetro menos</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>One millimetre more</source>
        <translation>Un milímetro más</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Es correcto</translation>
    </message>
    <message>
        <source>Correct the screen&apos;s size</source>
        <translation>Corregir el tamaño de la pantalla</translation>
    </message>
</context>
<context>
    <name>NightCover</name>
    <message>
        <source>Wake the screen</source>
        <translation>Encender la pantalla</translation>
    </message>
    <message>
        <source>We are closed</source>
        <translation>Estamos cerrados</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>It is mine</source>
        <translation>Es mío</translation>
    </message>
</context>
<context>
    <name>OutOfOrderScreen</name>
    <message>
        <source>Out of order</source>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <source>This kiosk cannot give tickets right now. Please take your number at the desk.</source>
        <translation>Este equipo no puede dar tickets en este momento. Por favor, pida su número en el mostrador.</translation>
    </message>
</context>
<context>
    <name>PaperState</name>
    <message>
        <source>Your paper ticket is coming out…</source>
        <translation>Su ticket de papel está saliendo…</translation>
    </message>
    <message>
        <source>Take your paper ticket.</source>
        <translation>Tome su ticket de papel.</translation>
    </message>
    <message>
        <source>The paper did not come out. Remember or photograph your number: it is valid.</source>
        <translation>El papel no salió. Recuerde o fotografíe su número: es válido.</translation>
    </message>
    <message>
        <source>If no paper came out, remember or photograph your number: it is valid.</source>
        <translation>Si no salió el papel, recuerde o fotografíe su número: es válido.</translation>
    </message>
</context>
<context>
    <name>PhoneScreen</name>
    <message>
        <source>What is your phone number?</source>
        <translation>¿Cuál es su número de teléfono?</translation>
    </message>
    <message>
        <source>You can go on without it.</source>
        <translation>Puede continuar sin él.</translation>
    </message>
    <message>
        <source>We use it for this ticket only.</source>
        <translation>Lo usamos solo para este ticket.</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>Todavía no ha escrito nada</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>no waiting</source>
        <translation>sin espera</translation>
    </message>
    <message>
        <source>up to {minutes} min</source>
        <translation>hasta {minutes} min</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>unos {minutes} min</translation>
    </message>
    <message>
        <source>about {low}–{high} min</source>
        <translation>unos {low}–{high} min</translation>
    </message>
    <message>
        <source>Wait: {wait}</source>
        <translation>Espera: {wait}</translation>
    </message>
    <message>
        <source>Few people</source>
        <translation>Poca gente</translation>
    </message>
    <message>
        <source>Some people</source>
        <translation>Algo de gente</translation>
    </message>
    <message>
        <source>Many people</source>
        <translation>Mucha gente</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Open until {time}</source>
        <translation>Cierra: {time}</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Cerrado ahora</translation>
    </message>
    <message>
        <source>Opens {time}</source>
        <translation>Abre: {time}</translation>
    </message>
    <message>
        <source>We open again: {time}</source>
        <translation>Volvemos a abrir: {time}</translation>
    </message>
    <message>
        <source>Step {number} of {total}</source>
        <translation>Paso {number} de {total}</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>Usted es el siguiente</translation>
    </message>
    <message>
        <source>Ahead of you: {count}</source>
        <translation>Delante de usted: {count}</translation>
    </message>
    <message>
        <source>Please type your phone number first.</source>
        <translation>Primero escriba su número de teléfono.</translation>
    </message>
    <message>
        <source>Please type your number first.</source>
        <translation>Primero escriba su número.</translation>
    </message>
    <message>
        <source>This is not a complete phone number. Please check it.</source>
        <translation>Este teléfono no está completo. Por favor, revíselo.</translation>
    </message>
    <message>
        <source>This number does not look complete. Please check it.</source>
        <translation>Este número no está completo. Por favor, revíselo.</translation>
    </message>
    <message>
        <source>We could not reach the ticket service. Please try again, or ask at the desk.</source>
        <translation>No pudimos comunicarnos con el servicio de tickets. Intente otra vez o pregunte en el mostrador.</translation>
    </message>
    <message>
        <source>You already have a ticket that is waiting. Please use that one, or ask at the desk.</source>
        <translation>Usted ya tiene un ticket en espera. Use ese o pregunte en el mostrador.</translation>
    </message>
    <message>
        <source>This service cannot be chosen here now. Please choose another one, or ask at the desk.</source>
        <translation>Este servicio no se puede elegir aquí ahora. Elija otro o pregunte en el mostrador.</translation>
    </message>
    <message>
        <source>Your number was not accepted. Please go back and check it, or ask at the desk.</source>
        <translation>Su número no fue aceptado. Vuelva atrás y revíselo, o pregunte en el mostrador.</translation>
    </message>
    <message>
        <source>The ticket service did not accept this. Please choose again, or ask at the desk.</source>
        <translation>El servicio de tickets no lo aceptó. Elija otra vez o pregunte en el mostrador.</translation>
    </message>
    <message>
        <source>With preferential attention</source>
        <translation>Con atención preferente</translation>
    </message>
    <message>
        <source>Wherever the public is served, these people are attended first: pregnant women, children, older people and people with disabilities.</source>
        <translation>En todo lugar de atención al público se atiende primero a las mujeres embarazadas, a las niñas y niños, a las personas adultas mayores y a las personas con discapacidad.</translation>
    </message>
    <message>
        <source>These people are attended first: people with disabilities, on the autism spectrum or with reduced mobility, people aged 60 or more, pregnant and breastfeeding women, people with a child in arms, people with obesity, and blood donors.</source>
        <translation>Se atiende primero a las personas con discapacidad, con trastorno del espectro autista o con movilidad reducida, a las personas de 60 años o más, a las mujeres embarazadas o que dan de lactar, a quienes llevan un niño en brazos, a las personas con obesidad y a quienes donan sangre.</translation>
    </message>
    <message>
        <source>If this is for you, just say so: nobody asks why, and nothing about it is kept.</source>
        <translation>Si es su caso, solo indíquelo: nadie le pregunta el motivo y no se guarda nada sobre él.</translation>
    </message>
    <message>
        <source>Source: Peru, Law 28683, article 1</source>
        <translation>Fuente: Perú, Ley N.º 28683, artículo 1</translation>
    </message>
    <message>
        <source>Source: Brazil, Law 10.048 of 2000, article 1</source>
        <translation>Fuente: Brasil, Ley N.º 10.048 de 2000, artículo 1</translation>
    </message>
    <message>
        <source>It can no longer be used. Please take a new one, or ask at the desk.</source>
        <translation>Ya no se puede usar. Saque uno nuevo o pregunte en el mostrador.</translation>
    </message>
    <message>
        <source>The network is slow. We are trying again.</source>
        <translation>La red está lenta. Estamos intentando otra vez.</translation>
    </message>
    <message>
        <source>We are making sure that you get one ticket, and only one.</source>
        <translation>Nos aseguramos de que reciba un ticket, y solo uno.</translation>
    </message>
    <message>
        <source>Ticket {number} was made just before we stopped. Is it yours?</source>
        <translation>El ticket {number} se hizo justo antes de que el equipo se detuviera. ¿Es suyo?</translation>
    </message>
    <message>
        <source>Ticket {number} for {service} was made just before we stopped. Is it yours?</source>
        <translation>El ticket {number} para {service} se hizo justo antes de que el equipo se detuviera. ¿Es suyo?</translation>
    </message>
    <message>
        <source>No connection right now.</source>
        <translation>En este momento no hay conexión.</translation>
    </message>
    <message>
        <source>No connection since {time}.</source>
        <translation>Sin conexión desde las {time}.</translation>
    </message>
    <message>
        <source>No connection since {day} {time}.</source>
        <translation>Sin conexión desde el {day}, {time}.</translation>
    </message>
    <message>
        <source>We keep trying; you may have to wait.</source>
        <translation>Seguimos intentando; quizá tenga que esperar.</translation>
    </message>
    <message>
        <source>There is no paper: your ticket comes on the screen only.</source>
        <translation>No hay papel: su ticket sale solo en la pantalla.</translation>
    </message>
    <message>
        <source>What you see here is from {time}.</source>
        <translation>Lo que ve aquí es de las {time}.</translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Staff: please type your PIN</source>
        <translation>Personal: escriba su PIN</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Un momento, por favor…</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n cifra escrita</numerusform>
            <numerusform>%n cifras escritas</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>Preference</name>
    <message>
        <source>Preferential attention</source>
        <translation>Atención preferente</translation>
    </message>
    <message>
        <source>Older people, pregnant women, people with disabilities or with small children</source>
        <translation>Adultos mayores, embarazadas, personas con discapacidad o con niños pequeños</translation>
    </message>
    <message>
        <source>Touch again to see all services</source>
        <translation>Toque otra vez para ver todos los servicios</translation>
    </message>
    <message>
        <source>Read the law</source>
        <translation>Leer la ley</translation>
    </message>
</context>
<context>
    <name>QrPanel</name>
    <message>
        <source>QR code of your ticket</source>
        <translation>Código QR de su ticket</translation>
    </message>
</context>
<context>
    <name>QuestionOverlay</name>
    <message>
        <source>No, go back</source>
        <translation>No, volver</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Volver a leer</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Seguir leyendo</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Your number</source>
        <translation>Su número</translation>
    </message>
    <message>
        <source>Issued {time}</source>
        <translation>Emitido: {time}</translation>
    </message>
    <message>
        <source>%d/%m/%Y %H:%M</source>
        <translation>%d/%m/%Y %H:%M</translation>
    </message>
    <message>
        <source>No waiting</source>
        <translation>Sin espera</translation>
    </message>
    <message>
        <source>Wait: about {minutes} min</source>
        <translation>Espera: unos {minutes} min</translation>
    </message>
    <message>
        <source>Wait: up to {minutes} min</source>
        <translation>Espera: hasta {minutes} min</translation>
    </message>
    <message>
        <source>Wait: about {low}–{high} min</source>
        <translation>Espera: unos {low}–{high} min</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>Usted es el siguiente</translation>
    </message>
    <message>
        <source>Ahead of you: {count}</source>
        <translation>Delante de usted: {count}</translation>
    </message>
    <message>
        <source>Scan this code to follow your turn</source>
        <translation>Escanee este código para seguir su turno</translation>
    </message>
    <message>
        <source>Ticket {id}</source>
        <translation>Ticket {id}</translation>
    </message>
    <message>
        <source>COPY {time}</source>
        <translation>COPIA {time}</translation>
    </message>
</context>
<context>
    <name>RefusedScreen</name>
    <message>
        <source>No ticket was made</source>
        <translation>No se hizo ningún ticket</translation>
    </message>
    <message>
        <source>That ticket is gone</source>
        <translation>Ese ticket ya no existe</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Elegir otra vez</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>The ticket server answers in {ms} ms, asked {age_s} s ago.</source>
        <translation>El servidor de turnos responde en {ms} ms; consultado hace {age_s} s.</translation>
    </message>
    <message>
        <source>The ticket server is slow: {ms} ms. Customers wait; tell whoever runs the network.</source>
        <translation>El servidor de turnos va lento: {ms} ms. Los clientes esperan; avise a quien lleva la red.</translation>
    </message>
    <message>
        <source>The ticket server does not answer. No tickets until it does: {detail}</source>
        <translation>El servidor de turnos no responde. No hay turnos hasta que responda: {detail}</translation>
    </message>
    <message>
        <source>The ticket server answers, but refuses this kiosk: {detail}</source>
        <translation>El servidor de turnos responde, pero rechaza este quiosco: {detail}</translation>
    </message>
    <message>
        <source>The kiosk cannot start its work: {detail}</source>
        <translation>El quiosco no puede empezar a trabajar: {detail}</translation>
    </message>
    <message>
        <source>No branches yet: nothing to choose from.</source>
        <translation>Aún no hay agencias: no hay nada que elegir.</translation>
    </message>
    <message>
        <source>The printer is ready.</source>
        <translation>La impresora está lista.</translation>
    </message>
    <message>
        <source>No printer: tickets are on the screen alone.</source>
        <translation>Sin impresora: los turnos salen solo en la pantalla.</translation>
    </message>
    <message>
        <source>The printer has not been asked yet.</source>
        <translation>Aún no se ha preguntado a la impresora.</translation>
    </message>
    <message>
        <source>The printer does not answer: is it on, is its cable in?</source>
        <translation>La impresora no responde: ¿está encendida, está puesto el cable?</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open: close it.</source>
        <translation>La tapa de la impresora está abierta: ciérrela.</translation>
    </message>
    <message>
        <source>The printer is out of paper: put in a new roll.</source>
        <translation>La impresora no tiene papel: ponga un rollo nuevo.</translation>
    </message>
    <message>
        <source>The printer&apos;s cutter is stuck: open the cover, take out the paper that jams it, close it.</source>
        <translation>El cortador está atascado: abra la tapa, saque el papel atascado y ciérrela.</translation>
    </message>
    <message>
        <source>The printer has a fault: switch it off and on.</source>
        <translation>La impresora tiene una falla: apáguela y enciéndala.</translation>
    </message>
    <message>
        <source>The printer is offline: look at its panel.</source>
        <translation>La impresora está fuera de línea: mire su panel.</translation>
    </message>
    <message>
        <source>The printer&apos;s roll is nearly used up: keep a new one at hand.</source>
        <translation>El rollo está por acabarse: tenga uno nuevo a mano.</translation>
    </message>
    <message>
        <source>The printer is not ready: {detail}</source>
        <translation>La impresora no está lista: {detail}</translation>
    </message>
    <message>
        <source>The roll is used up: put in a new one.</source>
        <translation>El rollo se acabó: ponga uno nuevo.</translation>
    </message>
    <message>
        <source>Paper is not counted: printer.roll_m is not set.</source>
        <translation>El papel no se cuenta: falta printer.roll_m.</translation>
    </message>
    <message>
        <source>No request needs you.</source>
        <translation>Ninguna solicitud le necesita.</translation>
    </message>
    <message>
        <source>Branches: {branches}, read {age_s} s ago.</source>
        <translation>Agencias: {branches}, leídas hace {age_s} s.</translation>
    </message>
    <message>
        <source>Branches: {branches}, but read {age_s} s ago: customers may see old ones.</source>
        <translation>Agencias: {branches}, pero leídas hace {age_s} s: los clientes pueden ver datos viejos.</translation>
    </message>
    <message>
        <source>Tickets left on the roll: about {tickets}.</source>
        <translation>Turnos que quedan en el rollo: unos {tickets}.</translation>
    </message>
    <message>
        <source>Tickets left on the roll: only about {tickets}. Keep a new one at hand.</source>
        <translation>Turnos que quedan en el rollo: solo unos {tickets}. Tenga uno nuevo a mano.</translation>
    </message>
    <message>
        <source>Requests that need you: {count}. The server may hold a ticket that nobody has.</source>
        <translation>Solicitudes que le necesitan: {count}. El servidor puede tener un turno que nadie tiene.</translation>
    </message>
    <message>
        <source>The clock agrees with the server&apos;s.</source>
        <translation>El reloj coincide con el del servidor.</translation>
    </message>
    <message>
        <source>The clock is {seconds} s off the server&apos;s: tell a technician.</source>
        <translation>El reloj difiere {seconds} s del servidor: avise a un técnico.</translation>
    </message>
    <message>
        <source>The server has told no time to compare the clock with.</source>
        <translation>El servidor no ha dicho la hora para comparar el reloj.</translation>
    </message>
    <message>
        <source>{free_mb} MB are free on the disk.</source>
        <translation>Hay {free_mb} MB libres en el disco.</translation>
    </message>
    <message>
        <source>Only {free_mb} MB are free on the disk: tell a technician.</source>
        <translation>Solo hay {free_mb} MB libres en el disco: avise a un técnico.</translation>
    </message>
    <message>
        <source>The disk is full ({free_mb} MB): no tickets can be made. Call a technician.</source>
        <translation>El disco está lleno ({free_mb} MB): no se pueden dar turnos. Llame a un técnico.</translation>
    </message>
    <message>
        <source>Version {version}.</source>
        <translation>Versión {version}.</translation>
    </message>
    <message>
        <source>Running for {seconds} s.</source>
        <translation>En marcha desde hace {seconds} s.</translation>
    </message>
    <message>
        <source>The kiosk is open.</source>
        <translation>El quiosco está abierto.</translation>
    </message>
    <message>
        <source>The kiosk is closed by staff since {since}.</source>
        <translation>El personal cerró el quiosco: {since}.</translation>
    </message>
    <message>
        <source>New settings are on trial: keep them within {seconds} s, or the old ones come back.</source>
        <translation>Ajustes nuevos a prueba: consérvelos antes de {seconds} s, o vuelven los anteriores.</translation>
    </message>
    <message>
        <source>Nobody is in the room who may do that.</source>
        <translation>No hay nadie aquí que pueda hacer eso.</translation>
    </message>
    <message>
        <source>That cannot be done while the kiosk is out of order.</source>
        <translation>Eso no se puede hacer mientras el quiosco está fuera de servicio.</translation>
    </message>
    <message>
        <source>That was not understood: {detail}</source>
        <translation>Eso no se entendió: {detail}</translation>
    </message>
    <message>
        <source>That did not work: {detail}</source>
        <translation>Eso no funcionó: {detail}</translation>
    </message>
    <message>
        <source>A new roll is counted, and a test ticket came out.</source>
        <translation>Se cuenta un rollo nuevo, y salió un turno de prueba.</translation>
    </message>
    <message>
        <source>A new roll is counted. Look whether a test ticket came out: {detail}</source>
        <translation>Se cuenta un rollo nuevo. Mire si salió un turno de prueba: {detail}</translation>
    </message>
    <message>
        <source>The test ticket came out.</source>
        <translation>Salió el turno de prueba.</translation>
    </message>
    <message>
        <source>Look whether the test ticket came out: {detail}</source>
        <translation>Mire si salió el turno de prueba: {detail}</translation>
    </message>
    <message>
        <source>No test ticket came out: {detail}</source>
        <translation>No salió el turno de prueba: {detail}</translation>
    </message>
    <message>
        <source>Ticket {number} was printed again, marked as a copy.</source>
        <translation>El turno {number} se imprimió otra vez, marcado como copia.</translation>
    </message>
    <message>
        <source>Look whether the copy of {number} came out.</source>
        <translation>Mire si salió la copia de {number}.</translation>
    </message>
    <message>
        <source>No copy of {number}: the server does not say that it is alive, or the printer failed.</source>
        <translation>No hay copia de {number}: el servidor no confirma que siga vigente, o la impresora falló.</translation>
    </message>
    <message>
        <source>That request is settled already, or gone.</source>
        <translation>Esa solicitud ya está resuelta, o ya no existe.</translation>
    </message>
    <message>
        <source>The server has ticket {number}: nobody has called it yet.</source>
        <translation>El servidor tiene el turno {number}: nadie lo ha llamado aún.</translation>
    </message>
    <message>
        <source>The server has ticket {number}, and it was called at {counter}.</source>
        <translation>El servidor tiene el turno {number}, y lo llamaron en {counter}.</translation>
    </message>
    <message>
        <source>The server has no such ticket: there is nothing to cancel.</source>
        <translation>El servidor no tiene ese turno: no hay nada que anular.</translation>
    </message>
    <message>
        <source>Tickets on the server that may be it: {count} ({numbers}).</source>
        <translation>Turnos en el servidor que pueden ser: {count} ({numbers}).</translation>
    </message>
    <message>
        <source>Settings taken over: {count}, tried at the next start; then keep them within {seconds} s.</source>
        <translation>Ajustes tomados: {count}; se prueban al reiniciar: confírmelos entonces en {seconds} s.</translation>
    </message>
    <message>
        <source>The server lists none that may be it.</source>
        <translation>El servidor no tiene ninguno que pueda ser.</translation>
    </message>
    <message>
        <source>The server cannot be asked for it. Look at the teller&apos;s screen for {service}, {made}.</source>
        <translation>No se puede preguntar al servidor. Busque en la pantalla de ventanilla: {service}, {made}.</translation>
    </message>
    <message>
        <source>The server did not answer: {detail}</source>
        <translation>El servidor no respondió: {detail}</translation>
    </message>
    <message>
        <source>Noted: the customer has the ticket.</source>
        <translation>Anotado: el cliente tiene el turno.</translation>
    </message>
    <message>
        <source>Ticket {number} is cancelled.</source>
        <translation>El turno {number} está anulado.</translation>
    </message>
    <message>
        <source>The server does not answer; the kiosk goes on trying to cancel {number}.</source>
        <translation>El servidor no responde; el quiosco sigue intentando anular {number}.</translation>
    </message>
    <message>
        <source>It was not cancelled: {detail}</source>
        <translation>No se anuló: {detail}</translation>
    </message>
    <message>
        <source>Noted: nobody looks for it any more.</source>
        <translation>Anotado: ya nadie lo busca.</translation>
    </message>
    <message>
        <source>The kiosk is closed. Customers read why.</source>
        <translation>El quiosco está cerrado. Los clientes leen por qué.</translation>
    </message>
    <message>
        <source>The kiosk is open again.</source>
        <translation>El quiosco está abierto otra vez.</translation>
    </message>
    <message>
        <source>The catalogue is being read anew.</source>
        <translation>El catálogo se está leyendo de nuevo.</translation>
    </message>
    <message>
        <source>The volume is {percent} % now.</source>
        <translation>El volumen está ahora al {percent} %.</translation>
    </message>
    <message>
        <source>Saved, and tried at the next start; then keep it within {seconds} s.</source>
        <translation>Guardado; se prueba al reiniciar: confírmelo entonces en {seconds} s.</translation>
    </message>
    <message>
        <source>Not saved: {detail}</source>
        <translation>No se guardó: {detail}</translation>
    </message>
    <message>
        <source>The new settings are kept.</source>
        <translation>Los ajustes nuevos se conservan.</translation>
    </message>
    <message>
        <source>The old settings are back. The kiosk starts again.</source>
        <translation>Vuelven los ajustes anteriores. El quiosco se reinicia.</translation>
    </message>
    <message>
        <source>No settings are on trial.</source>
        <translation>No hay ajustes a prueba.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Escrito: {file}</translation>
    </message>
    <message>
        <source>Screens measured: {count}. Everybody can use them.</source>
        <translation>Pantallas medidas: {count}. Todas las personas pueden usarlas.</translation>
    </message>
    <message>
        <source>Screens that miss something: {missed} of {count} (kiosk check --screens). The first: {detail}</source>
        <translation>Pantallas a las que les falta algo: {missed} de {count} (kiosk check --screens). La primera: {detail}</translation>
    </message>
    <message>
        <source>The new PIN holds from now on.</source>
        <translation>El PIN nuevo vale desde ahora.</translation>
    </message>
    <message>
        <source>That PIN is too easy to guess.</source>
        <translation>Ese PIN es muy fácil de adivinar.</translation>
    </message>
    <message>
        <source>A PIN for this role has at least {least} digits.</source>
        <translation>Un PIN para este rol tiene al menos {least} cifras.</translation>
    </message>
    <message>
        <source>A PIN has at most {most} digits.</source>
        <translation>Un PIN tiene como máximo {most} cifras.</translation>
    </message>
    <message>
        <source>Another role has that PIN.</source>
        <translation>Otro rol tiene ese PIN.</translation>
    </message>
    <message>
        <source>The kiosk starts again.</source>
        <translation>El quiosco se reinicia.</translation>
    </message>
    <message>
        <source>The kiosk leaves to the desktop.</source>
        <translation>El quiosco sale al escritorio.</translation>
    </message>
    <message>
        <source>Ticket {number} was made, and perhaps nobody has it.</source>
        <translation>El turno {number} se creó y quizá nadie lo tiene.</translation>
    </message>
    <message>
        <source>The server&apos;s answer was lost: it may hold a ticket that nobody has.</source>
        <translation>Se perdió la respuesta del servidor: puede tener un turno que nadie tiene.</translation>
    </message>
    <message>
        <source>The server made a second ticket, {number}, and it could not be cancelled.</source>
        <translation>El servidor creó un segundo turno, {number}, que no se pudo anular.</translation>
    </message>
</context>
<context>
    <name>SectorScreen</name>
    <message>
        <source>Where in the branch?</source>
        <translation>¿A qué sector va?</translation>
    </message>
    <message>
        <source>Nothing is open here right now. Please go back, or ask at the desk.</source>
        <translation>Aquí no hay nada abierto en este momento. Vuelva atrás o pregunte en el mostrador.</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>What do you need?</source>
        <translation>¿Qué necesita?</translation>
    </message>
    <message>
        <source>We cannot show the services right now. Please go back, or ask at the desk.</source>
        <translation>En este momento no podemos mostrar los servicios. Vuelva atrás o pregunte en el mostrador.</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message numerus="yes">
        <source>%n answer(s) to choose from.</source>
        <translation>
            <numerusform>%n respuesta para elegir.</numerusform>
            <numerusform>%n respuestas para elegir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) typed.</source>
        <translation>
            <numerusform>%n carácter escrito.</numerusform>
            <numerusform>%n caracteres escritos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If you do nothing, we start over in %n second(s).</source>
        <translation>
            <numerusform>Si no hace nada, empezamos de nuevo en %n segundo.</numerusform>
            <numerusform>Si no hace nada, empezamos de nuevo en %n segundos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n minute(s)</source>
        <translation>
            <numerusform>hasta %n minuto</numerusform>
            <numerusform>hasta %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>%n minuto aproximadamente</numerusform>
            <numerusform>unos %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {low} to %n minute(s)</source>
        <translation>
            <numerusform>de {low} a %n minuto</numerusform>
            <numerusform>de {low} a %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>To hear this again, press the help key.</source>
        <translation>Para oírlo otra vez, presione la tecla de ayuda.</translation>
    </message>
    <message>
        <source>Take a seat. We call your number.</source>
        <translation>Tome asiento: lo llamaremos.</translation>
    </message>
    <message>
        <source>Your number is {number}.</source>
        <translation>Su número es {number}.</translation>
    </message>
    <message>
        <source>Your paper ticket is ready below.</source>
        <translation>Su ticket de papel está listo abajo.</translation>
    </message>
    <message>
        <source>We cannot tell whether your paper ticket came out. Please say so.</source>
        <translation>No sabemos si salió su ticket de papel. Por favor, indíquelo.</translation>
    </message>
    <message>
        <source>There may be no paper. Your number holds all the same.</source>
        <translation>Puede que no haya papel. Su número vale igual.</translation>
    </message>
    <message>
        <source>Your paper ticket is being printed.</source>
        <translation>Su ticket de papel se está imprimiendo.</translation>
    </message>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}, elegido</translation>
    </message>
    <message>
        <source>{name}, cannot be chosen now</source>
        <translation>{name}, ahora no se puede elegir</translation>
    </message>
    <message>
        <source>{place} of {count}: {name}.</source>
        <translation>{place} de {count}: {name}.</translation>
    </message>
    <message>
        <source>no waiting</source>
        <translation>sin espera</translation>
    </message>
    <message>
        <source>The wait is {wait}.</source>
        <translation>La espera es de {wait}.</translation>
    </message>
    <message>
        <source>Speech is on. The arrow keys move, Enter chooses, the help key says where you are.</source>
        <translation>La voz está encendida. Las flechas mueven, Enter elige y la tecla de ayuda dice dónde está.</translation>
    </message>
    <message>
        <source>This is how fast I speak now.</source>
        <translation>Así de rápido hablo ahora.</translation>
    </message>
    <message>
        <source>This is how loud I speak now.</source>
        <translation>Así de alto hablo ahora.</translation>
    </message>
    <message>
        <source>The screen is black now, so that nobody reads along. Touch it to see it again.</source>
        <translation>La pantalla está en negro, para que nadie más lea. Tóquela para verla de nuevo.</translation>
    </message>
    <message>
        <source>The screen shows everything again.</source>
        <translation>La pantalla muestra todo de nuevo.</translation>
    </message>
</context>
<context>
    <name>SpeechOverlay</name>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Say it again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Show the screen</source>
        <translation>Mostrar la pantalla</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>Pantalla en negro</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Menos volumen</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más volumen</translation>
    </message>
    <message>
        <source>Turn the voice off</source>
        <translation>Apagar la voz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Staff&apos;s room</source>
        <translation>Sala del personal</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>Limpiar la pantalla</translation>
    </message>
    <message>
        <source>Technician&apos;s tools</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Requests that need you</source>
        <translation>Solicitudes pendientes</translation>
    </message>
    <message>
        <source>The server may hold tickets for these that nobody has.</source>
        <translation>El servidor puede tener turnos de estas que nadie tiene.</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Sin número</translation>
    </message>
    <message>
        <source>No request needs you.</source>
        <translation>Ninguna solicitud le necesita.</translation>
    </message>
    <message>
        <source>What about this request?</source>
        <translation>¿Qué pasó con esta solicitud?</translation>
    </message>
    <message>
        <source>It is settled.</source>
        <translation>Está resuelta.</translation>
    </message>
    <message>
        <source>Print which ticket again?</source>
        <translation>¿Qué turno se reimprime?</translation>
    </message>
    <message>
        <source>It is marked as a copy.</source>
        <translation>Sale marcado como copia.</translation>
    </message>
    <message>
        <source>No ticket was handed over lately.</source>
        <translation>No se ha entregado ningún turno hace poco.</translation>
    </message>
    <message>
        <source>Close the kiosk: customers read</source>
        <translation>Cerrar: los clientes leen</translation>
    </message>
    <message>
        <source>It is at {percent} % now. At a customer&apos;s ear: no more than 65 dBA.</source>
        <translation>Ahora está al {percent} %. En el oído del cliente: no más de 65 dBA.</translation>
    </message>
    <message>
        <source>Speaker volume</source>
        <translation>Volumen de la voz</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más volumen</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Menos volumen</translation>
    </message>
    <message>
        <source>Let me hear it</source>
        <translation>Escucharlo</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation>escríbalo otra vez</translation>
    </message>
    <message>
        <source>Type the new PIN</source>
        <translation>escriba el PIN nuevo</translation>
    </message>
    <message>
        <source>The two were not the same. Please begin again.</source>
        <translation>No eran iguales. Empiece de nuevo, por favor.</translation>
    </message>
    <message>
        <source>Running for {time}.</source>
        <translation>En marcha desde hace {time}.</translation>
    </message>
    <message>
        <source>Branches: {branches}, read {time} ago.</source>
        <translation>Agencias: {branches}, leídas hace {time}.</translation>
    </message>
    <message>
        <source>Branches: {branches}, but read {time} ago: customers may see old ones.</source>
        <translation>Agencias: {branches}, pero leídas hace {time}: los clientes pueden ver datos viejos.</translation>
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
        <translation>Eso no abrió.</translation>
    </message>
    <message>
        <source>Staff can try again in {time}.</source>
        <translation>El personal puede probar otra vez en {time}.</translation>
    </message>
    <message>
        <source>Technicians can try again in {time}.</source>
        <translation>Los técnicos pueden probar otra vez en {time}.</translation>
    </message>
    <message>
        <source>The recovery secret opens at any time.</source>
        <translation>El secreto de recuperación abre siempre.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Ojo</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Actúe</translation>
    </message>
    <message>
        <source>New settings</source>
        <translation>Ajustes nuevos</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Quiosco</translation>
    </message>
    <message>
        <source>Ticket server</source>
        <translation>Servidor de turnos</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Agencias</translation>
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
        <translation>Solicitudes</translation>
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
        <translation>En marcha</translation>
    </message>
    <message>
        <source>I changed the roll</source>
        <translation>Cambié el rollo</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>Imprimir prueba</translation>
    </message>
    <message>
        <source>Print a ticket again</source>
        <translation>Reimprimir turno</translation>
    </message>
    <message>
        <source>Look at requests</source>
        <translation>Ver solicitudes</translation>
    </message>
    <message>
        <source>The customer has it</source>
        <translation>El cliente lo tiene</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>Anular el turno</translation>
    </message>
    <message>
        <source>Give up looking</source>
        <translation>Dejar de buscar</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Cerrar el quiosco</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>Abrir el quiosco</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Choose the printer</source>
        <translation>Elegir la impresora</translation>
    </message>
    <message>
        <source>Keep the settings</source>
        <translation>Conservar ajustes</translation>
    </message>
    <message>
        <source>Bring the old ones back</source>
        <translation>Volver a los ajustes anteriores</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Exportar ajustes</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importar ajustes</translation>
    </message>
    <message>
        <source>Write a support file</source>
        <translation>Escribir archivo de soporte</translation>
    </message>
    <message>
        <source>Check the screens</source>
        <translation>Revisar las pantallas</translation>
    </message>
    <message>
        <source>Change a PIN</source>
        <translation>Cambiar un PIN</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Reiniciar el quiosco</translation>
    </message>
    <message>
        <source>Leave to the desktop</source>
        <translation>Salir al escritorio</translation>
    </message>
    <message>
        <source>Cancel this ticket? Whoever holds it loses their place.</source>
        <translation>¿Anular este turno? Quien lo tenga pierde su lugar.</translation>
    </message>
    <message>
        <source>Give up? Nobody will look for this ticket any more.</source>
        <translation>¿Dejarlo? Nadie buscará más este turno.</translation>
    </message>
    <message>
        <source>Does the customer really have this ticket?</source>
        <translation>¿De verdad tiene el cliente este turno?</translation>
    </message>
    <message>
        <source>Restart the kiosk now? It takes less than a minute.</source>
        <translation>¿Reiniciar el quiosco ahora? Tarda menos de un minuto.</translation>
    </message>
    <message>
        <source>Leave to the desktop? No tickets until somebody starts the kiosk again.</source>
        <translation>¿Salir al escritorio? No habrá turnos hasta que alguien inicie el quiosco.</translation>
    </message>
    <message>
        <source>Take over all settings of this file?</source>
        <translation>¿Tomar todos los ajustes de este archivo?</translation>
    </message>
    <message>
        <source>Print here from now on?</source>
        <translation>¿Imprimir aquí desde ahora?</translation>
    </message>
    <message>
        <source>Restart now to try them? You can also change more first.</source>
        <translation>¿Reiniciar ahora para probarlos? Antes puede cambiar otros.</translation>
    </message>
    <message>
        <source>Ask the ticket server</source>
        <translation>Preguntar al servidor</translation>
    </message>
    <message>
        <source>It says what it knows now.</source>
        <translation>Dice lo que sabe ahora.</translation>
    </message>
    <message>
        <source>Nothing is cancelled.</source>
        <translation>No se anula nada.</translation>
    </message>
    <message>
        <source>Nobody has it: its place in the queue goes to the next.</source>
        <translation>Nadie lo tiene: su lugar en la fila pasa al siguiente.</translation>
    </message>
    <message>
        <source>Nobody knows, and nobody looks any more.</source>
        <translation>Nadie lo sabe, y ya nadie lo busca.</translation>
    </message>
    <message>
        <source>We are back in a few minutes. Please wait, or ask at the desk.</source>
        <translation>Volvemos en unos minutos. Espere, por favor, o pregunte en ventanilla.</translation>
    </message>
    <message>
        <source>The printer is being looked after. Please ask at the desk.</source>
        <translation>Estamos atendiendo la impresora. Pregunte en ventanilla, por favor.</translation>
    </message>
    <message>
        <source>The ticket service does not work right now. Please ask at the desk.</source>
        <translation>El servicio de turnos no funciona en este momento. Pregunte en ventanilla, por favor.</translation>
    </message>
    <message>
        <source>This kiosk is being cleaned. It is ready in a few minutes.</source>
        <translation>Estamos limpiando este quiosco. Estará listo en unos minutos.</translation>
    </message>
    <message>
        <source>Please take your number at the desk.</source>
        <translation>Tome su número en ventanilla, por favor.</translation>
    </message>
    <message>
        <source>No more numbers are given today.</source>
        <translation>Hoy ya no se dan más números.</translation>
    </message>
    <message>
        <source>That did not work, and the log says why. Please try again.</source>
        <translation>Eso no funcionó, y el registro dice por qué. Pruebe otra vez.</translation>
    </message>
    <message>
        <source>That was the recovery secret. Please set new PINs now.</source>
        <translation>Era el secreto de recuperación. Ponga ahora PIN nuevos.</translation>
    </message>
    <message>
        <source>Measure the screen</source>
        <translation>Medir la pantalla</translation>
    </message>
    <message>
        <source>Test the touch</source>
        <translation>Probar el tacto</translation>
    </message>
    <message>
        <source>Read the audit trail</source>
        <translation>Leer el registro de acciones</translation>
    </message>
    <message>
        <source>Settings: {count}</source>
        <translation>Ajustes: {count}</translation>
    </message>
    <message>
        <source>The settings cannot be read.</source>
        <translation>No se pueden leer los ajustes.</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>No se muestra</translation>
    </message>
    <message>
        <source>{value} (set by the environment)</source>
        <translation>{value} (lo fija el entorno)</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>Por defecto: {value}</translation>
    </message>
    <message>
        <source>No native speaker has read these yet: {languages}</source>
        <translation>Ningún hablante nativo los ha leído todavía: {languages}</translation>
    </message>
    <message>
        <source>No printer was found: is it on, is its cable in?</source>
        <translation>No se encontró impresora: ¿está encendida, está puesto el cable?</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Memoria USB</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Este quiosco</translation>
    </message>
    <message>
        <source>PINs and tokens are left out.</source>
        <translation>Sin PIN ni claves de acceso.</translation>
    </message>
    <message>
        <source>It holds logs and requests, and nothing about customers.</source>
        <translation>Lleva registros y solicitudes, y nada sobre los clientes.</translation>
    </message>
    <message>
        <source>Nothing can be written to: plug in a drive.</source>
        <translation>No hay dónde escribir: conecte una memoria.</translation>
    </message>
    <message>
        <source>Import which settings?</source>
        <translation>¿Qué ajustes se importan?</translation>
    </message>
    <message>
        <source>This kiosk keeps its own name, PINs and tokens.</source>
        <translation>Este quiosco conserva su nombre, sus PIN y sus claves.</translation>
    </message>
    <message>
        <source>No settings file was found: plug in the drive it is on.</source>
        <translation>No se encontró ningún archivo de ajustes: conecte la memoria donde está.</translation>
    </message>
    <message>
        <source>Whose PIN?</source>
        <translation>¿El PIN de quién?</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Registro de acciones</translation>
    </message>
    <message>
        <source>Hold a ruler against the line. How long is it?</source>
        <translation>Ponga una regla junto a la línea. ¿Cuánto mide?</translation>
    </message>
    <message>
        <source>50 mm measure 50 mm: nothing needs to change.</source>
        <translation>50 mm miden 50 mm: no hay que cambiar nada.</translation>
    </message>
    <message>
        <source>Every screen is drawn unseen and measured. It takes a minute or two.</source>
        <translation>Se dibujan todas las pantallas sin mostrarlas y se miden. Tarda uno o dos minutos.</translation>
    </message>
    <message>
        <source>Touch every field until all are marked.</source>
        <translation>Toque todos los campos hasta marcarlos.</translation>
    </message>
    <message>
        <source>Every place answers.</source>
        <translation>Todos los lugares responden.</translation>
    </message>
</context>
<context>
    <name>StillThereOverlay</name>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message numerus="yes">
        <source>We start over in %n s, so that nobody sees your choices.</source>
        <translation>
            <numerusform>Empezamos de nuevo en %n s, para que nadie vea lo que eligió.</numerusform>
            <numerusform>Empezamos de nuevo en %n s, para que nadie vea lo que eligió.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, continue</source>
        <translation>Sí, continuar</translation>
    </message>
    <message>
        <source>No, start over</source>
        <translation>No, reiniciar</translation>
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
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Small letters</source>
        <translation>Minúsculas</translation>
    </message>
    <message>
        <source>ñ á</source>
        <translation>ñ á</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>Letras con acentos</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Cifras y signos</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Borrar el último carácter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>TicketNumber</name>
    <message>
        <source>Your number</source>
        <translation>Su número</translation>
    </message>
    <message>
        <source>Take a seat. We call your number.</source>
        <translation>Tome asiento: lo llamaremos.</translation>
    </message>
</context>
<context>
    <name>TicketScreen</name>
    <message>
        <source>Your number</source>
        <translation>Su número</translation>
    </message>
    <message>
        <source>Photograph this code to keep your ticket on your phone.</source>
        <translation>Fotografíe este código para llevar su ticket en el teléfono.</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>Sí salió</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>No salió</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
</context>
<context>
    <name>TouchPage</name>
    <message>
        <source>Field %1</source>
        <translation>Campo %1</translation>
    </message>
</context>
<context>
    <name>UnconfirmedScreen</name>
    <message>
        <source>We could not confirm your ticket</source>
        <translation>No pudimos confirmar su ticket</translation>
    </message>
    <message>
        <source>If one was made, we will cancel it. Please try again, or ask at the desk.</source>
        <translation>Si se hizo uno, lo anularemos. Intente otra vez o pregunte en el mostrador.</translation>
    </message>
    <message>
        <source>Please ask at the desk: they can see whether you have one.</source>
        <translation>Pregunte en el mostrador: allí pueden ver si usted tiene uno.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar otra vez</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>One moment, please…</source>
        <translation>Un momento, por favor…</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Take your number here</source>
        <translation>Saque su número aquí</translation>
    </message>
    <message>
        <source>Touch the button. We ask what you need, then you get your ticket.</source>
        <translation>Toque el botón. Le preguntamos qué necesita y recibe su ticket.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Toque para empezar</translation>
    </message>
</context>
</TS>
