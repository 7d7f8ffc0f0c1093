<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
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
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Touch what you need, one question after the other. At the end you get a number: we call it when it is your turn.
Back returns to the question before. Start over forgets everything.
If you would like help from a person, please ask at the desk.</source>
        <translation>Toque lo que necesita, una pregunta tras otra. Al final recibe un número: lo llamamos cuando sea su turno.
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
    <name>QrPanel</name>
    <message>
        <source>QR code of your ticket</source>
        <translation>Código QR de su ticket</translation>
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
