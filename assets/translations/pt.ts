<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>Preferential attention</source>
        <translation>Atendimento prioritário</translation>
    </message>
</context>
<context>
    <name>AdviceScreen</name>
    <message>
        <source>Take a ticket?</source>
        <translation>Tirar uma senha?</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bom saber</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Tirar uma senha</translation>
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
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recomeçar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Preto no branco</translation>
    </message>
    <message>
        <source>White and yellow on black</source>
        <translation>Branco e amarelo no preto</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Como sempre</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Mais baixo</translation>
    </message>
    <message>
        <source>Lower screen</source>
        <translation>Tela mais baixa</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Ler em voz alta</translation>
    </message>
</context>
<context>
    <name>BlackCover</name>
    <message>
        <source>Show the screen</source>
        <translation>Mostrar a tela</translation>
    </message>
</context>
<context>
    <name>BranchScreen</name>
    <message>
        <source>Which branch?</source>
        <translation>Qual agência?</translation>
    </message>
    <message>
        <source>Search by name or address</source>
        <translation>Buscar por nome ou endereço</translation>
    </message>
    <message>
        <source>Search a branch by name or address</source>
        <translation>Buscar uma agência por nome ou endereço</translation>
    </message>
    <message>
        <source>Type a name or a street</source>
        <translation>Digite um nome ou uma rua</translation>
    </message>
    <message>
        <source>There is no branch to choose from right now.</source>
        <translation>No momento não há agências para escolher.</translation>
    </message>
    <message>
        <source>No branch is called that. Please try fewer letters.</source>
        <translation>Nenhuma agência tem esse nome. Tente com menos letras.</translation>
    </message>
    <message>
        <source>No branch is called that.</source>
        <translation>Nenhuma agência tem esse nome.</translation>
    </message>
    <message>
        <source>Close the keyboard</source>
        <translation>Fechar</translation>
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
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>BusyOverlay</name>
    <message>
        <source>One moment, please…</source>
        <translation>Um momento, por favor…</translation>
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
            <numerusform>%n resposta</numerusform>
            <numerusform>%n respostas</numerusform>
        </translation>
    </message>
    <message>
        <source>Show previous answers</source>
        <translation>Ver as respostas anteriores</translation>
    </message>
    <message>
        <source>Show more answers</source>
        <translation>Ver mais respostas</translation>
    </message>
</context>
<context>
    <name>CleaningOverlay</name>
    <message>
        <source>Please wipe the screen now</source>
        <translation>Limpe a tela agora</translation>
    </message>
    <message numerus="yes">
        <source>It answers touches again in %n s.</source>
        <translation>
            <numerusform>Volta a responder em %n s.</numerusform>
            <numerusform>Volta a responder em %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>We are closed</source>
        <translation>Estamos fechados</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message numerus="yes">
        <source>This page closes in %n s. Touch it for more time.</source>
        <translation>
            <numerusform>Esta página fecha em %n s. Toque nela para ter mais tempo.</numerusform>
            <numerusform>Esta página fecha em %n s. Toque nela para ter mais tempo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerScreen</name>
    <message>
        <source>What is your ID number?</source>
        <translation>Qual é o número do seu documento?</translation>
    </message>
    <message>
        <source>You can go on without it.</source>
        <translation>Pode continuar sem ele.</translation>
    </message>
    <message>
        <source>We use it for this ticket only.</source>
        <translation>Só o usamos para esta senha.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) typed</source>
        <translation>
            <numerusform>%n caractere digitado</numerusform>
            <numerusform>%n caracteres digitados</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Pular</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n dígito digitado</numerusform>
            <numerusform>%n dígitos digitados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>It is %1</source>
        <translation>São %1</translation>
    </message>
</context>
<context>
    <name>HeldScreen</name>
    <message>
        <source>Do you have this ticket?</source>
        <translation>Esta senha está com você?</translation>
    </message>
    <message>
        <source>If you do not, we make a new one and cancel this one.</source>
        <translation>Se não estiver, tiramos uma nova e cancelamos esta.</translation>
    </message>
    <message>
        <source>You already have a ticket</source>
        <translation>Você já tem uma senha</translation>
    </message>
    <message>
        <source>Yes, I have it</source>
        <translation>Sim, está comigo</translation>
    </message>
    <message>
        <source>No, give me a new one</source>
        <translation>Não, quero uma nova</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>The arrow keys lead from one thing to the next, and Enter chooses it.</source>
        <translation>As setas levam de uma coisa a outra e Enter escolhe.</translation>
    </message>
    <message>
        <source>Press your switch when what you need is marked.</source>
        <translation>Aperte o seu acionador quando o que precisa estiver marcado.</translation>
    </message>
    <message>
        <source>Touch what you need, one question after the other.</source>
        <translation>Toque no que precisa, uma pergunta de cada vez.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>At the end you get a number: we call it when it is your turn.
Back returns to the question before. Start over forgets everything.
If you would like help from a person, please ask at the desk.</source>
        <translation>No fim você recebe um número: chamamos quando for a sua vez.
Voltar leva à pergunta anterior. Recomeçar apaga tudo.
Se preferir a ajuda de uma pessoa, pergunte no balcão.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>IssuingScreen</name>
    <message>
        <source>Getting your number…</source>
        <translation>Estamos tirando a sua senha…</translation>
    </message>
    <message>
        <source>This takes a moment. Please stay here.</source>
        <translation>Demora um instante. Por favor, não saia daqui.</translation>
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
        <translation>mais</translation>
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
        <translation>Espaço</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Apagar o último caractere</translation>
    </message>
</context>
<context>
    <name>LanguageOverlay</name>
    <message>
        <source>Choose your language</source>
        <translation>Escolha o seu idioma</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>LawOverlay</name>
    <message>
        <source>Preferential attention</source>
        <translation>Atendimento prioritário</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>MaintenanceScreen</name>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Sair</translation>
    </message>
</context>
<context>
    <name>MeasurePage</name>
    <message>
        <source>One millimetre less</source>
        <translation>Um milímetro a menos</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>One millimetre more</source>
        <translation>Um milímetro a mais</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Está certo</translation>
    </message>
    <message>
        <source>Correct the screen&apos;s size</source>
        <translation>Corrigir o tamanho da tela</translation>
    </message>
</context>
<context>
    <name>NightCover</name>
    <message>
        <source>Wake the screen</source>
        <translation>Acender a tela</translation>
    </message>
    <message>
        <source>We are closed</source>
        <translation>Estamos fechados</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>It is mine</source>
        <translation>É minha</translation>
    </message>
</context>
<context>
    <name>OutOfOrderScreen</name>
    <message>
        <source>Out of order</source>
        <translation>Fora de serviço</translation>
    </message>
    <message>
        <source>This kiosk cannot give tickets right now. Please take your number at the desk.</source>
        <translation>Este aparelho não pode dar senhas no momento. Por favor, pegue o seu número no balcão.</translation>
    </message>
</context>
<context>
    <name>PaperState</name>
    <message>
        <source>Your paper ticket is coming out…</source>
        <translation>A sua senha de papel está saindo…</translation>
    </message>
    <message>
        <source>Take your paper ticket.</source>
        <translation>Pegue a sua senha de papel.</translation>
    </message>
    <message>
        <source>The paper did not come out. Remember or photograph your number: it is valid.</source>
        <translation>O papel não saiu. Memorize ou fotografe o seu número: ele vale.</translation>
    </message>
    <message>
        <source>If no paper came out, remember or photograph your number: it is valid.</source>
        <translation>Se o papel não saiu, memorize ou fotografe o seu número: ele vale.</translation>
    </message>
</context>
<context>
    <name>PhoneScreen</name>
    <message>
        <source>What is your phone number?</source>
        <translation>Qual é o número do seu telefone?</translation>
    </message>
    <message>
        <source>You can go on without it.</source>
        <translation>Pode continuar sem ele.</translation>
    </message>
    <message>
        <source>We use it for this ticket only.</source>
        <translation>Só o usamos para esta senha.</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>Nada digitado ainda</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Pular</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>no waiting</source>
        <translation>sem espera</translation>
    </message>
    <message>
        <source>up to {minutes} min</source>
        <translation>até {minutes} min</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>cerca de {minutes} min</translation>
    </message>
    <message>
        <source>about {low}–{high} min</source>
        <translation>cerca de {low}–{high} min</translation>
    </message>
    <message>
        <source>Wait: {wait}</source>
        <translation>Espera: {wait}</translation>
    </message>
    <message>
        <source>Few people</source>
        <translation>Pouca gente</translation>
    </message>
    <message>
        <source>Some people</source>
        <translation>Alguma gente</translation>
    </message>
    <message>
        <source>Many people</source>
        <translation>Muita gente</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aberto</translation>
    </message>
    <message>
        <source>Open until {time}</source>
        <translation>Fecha: {time}</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Fechado agora</translation>
    </message>
    <message>
        <source>Opens {time}</source>
        <translation>Abre: {time}</translation>
    </message>
    <message>
        <source>We open again: {time}</source>
        <translation>Reabrimos: {time}</translation>
    </message>
    <message>
        <source>Step {number} of {total}</source>
        <translation>Passo {number} de {total}</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>Você é o próximo</translation>
    </message>
    <message>
        <source>Ahead of you: {count}</source>
        <translation>À sua frente: {count}</translation>
    </message>
    <message>
        <source>Please type your phone number first.</source>
        <translation>Primeiro digite o número do seu telefone.</translation>
    </message>
    <message>
        <source>Please type your number first.</source>
        <translation>Primeiro digite o seu número.</translation>
    </message>
    <message>
        <source>This is not a complete phone number. Please check it.</source>
        <translation>Este telefone não está completo. Por favor, confira.</translation>
    </message>
    <message>
        <source>This number does not look complete. Please check it.</source>
        <translation>Este número não está completo. Por favor, confira.</translation>
    </message>
    <message>
        <source>We could not reach the ticket service. Please try again, or ask at the desk.</source>
        <translation>Não conseguimos contato com o serviço de senhas. Tente de novo ou pergunte no balcão.</translation>
    </message>
    <message>
        <source>You already have a ticket that is waiting. Please use that one, or ask at the desk.</source>
        <translation>Você já tem uma senha em espera. Use essa ou pergunte no balcão.</translation>
    </message>
    <message>
        <source>This service cannot be chosen here now. Please choose another one, or ask at the desk.</source>
        <translation>Este serviço não pode ser escolhido aqui agora. Escolha outro ou pergunte no balcão.</translation>
    </message>
    <message>
        <source>Your number was not accepted. Please go back and check it, or ask at the desk.</source>
        <translation>O seu número não foi aceito. Volte e confira, ou pergunte no balcão.</translation>
    </message>
    <message>
        <source>The ticket service did not accept this. Please choose again, or ask at the desk.</source>
        <translation>O serviço de senhas não aceitou. Escolha de novo ou pergunte no balcão.</translation>
    </message>
    <message>
        <source>With preferential attention</source>
        <translation>Com atendimento prioritário</translation>
    </message>
    <message>
        <source>Wherever the public is served, these people are attended first: pregnant women, children, older people and people with disabilities.</source>
        <translation>Em todo lugar que atende o público, são atendidos primeiro: gestantes, crianças, pessoas idosas e pessoas com deficiência.</translation>
    </message>
    <message>
        <source>These people are attended first: people with disabilities, on the autism spectrum or with reduced mobility, people aged 60 or more, pregnant and breastfeeding women, people with a child in arms, people with obesity, and blood donors.</source>
        <translation>São atendidas primeiro: pessoas com deficiência, com transtorno do espectro autista ou com mobilidade reduzida, pessoas com 60 anos ou mais, gestantes e lactantes, pessoas com criança de colo, pessoas com obesidade e doadores de sangue.</translation>
    </message>
    <message>
        <source>If this is for you, just say so: nobody asks why, and nothing about it is kept.</source>
        <translation>Se é o seu caso, basta dizer: ninguém pergunta por quê, e nada disso fica guardado.</translation>
    </message>
    <message>
        <source>Source: Peru, Law 28683, article 1</source>
        <translation>Fonte: Peru, Lei n.º 28683, artigo 1</translation>
    </message>
    <message>
        <source>Source: Brazil, Law 10.048 of 2000, article 1</source>
        <translation>Fonte: Brasil, Lei n.º 10.048 de 2000, artigo 1</translation>
    </message>
    <message>
        <source>It can no longer be used. Please take a new one, or ask at the desk.</source>
        <translation>Ela não pode mais ser usada. Tire uma nova ou pergunte no balcão.</translation>
    </message>
    <message>
        <source>The network is slow. We are trying again.</source>
        <translation>A rede está lenta. Estamos tentando de novo.</translation>
    </message>
    <message>
        <source>We are making sure that you get one ticket, and only one.</source>
        <translation>Cuidamos para que você receba uma senha, e só uma.</translation>
    </message>
    <message>
        <source>Ticket {number} was made just before we stopped. Is it yours?</source>
        <translation>A senha {number} foi feita logo antes de pararmos. É sua?</translation>
    </message>
    <message>
        <source>Ticket {number} for {service} was made just before we stopped. Is it yours?</source>
        <translation>A senha {number} para {service} foi feita logo antes de pararmos. É sua?</translation>
    </message>
    <message>
        <source>No connection right now.</source>
        <translation>Sem conexão no momento.</translation>
    </message>
    <message>
        <source>No connection since {time}.</source>
        <translation>Sem conexão desde as {time}.</translation>
    </message>
    <message>
        <source>No connection since {day} {time}.</source>
        <translation>Sem conexão desde {day}, {time}.</translation>
    </message>
    <message>
        <source>We keep trying; you may have to wait.</source>
        <translation>Seguimos tentando; talvez tenha que esperar.</translation>
    </message>
    <message>
        <source>There is no paper: your ticket comes on the screen only.</source>
        <translation>Não há papel: a sua senha sai só na tela.</translation>
    </message>
    <message>
        <source>What you see here is from {time}.</source>
        <translation>O que você vê aqui é das {time}.</translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Staff: please type your PIN</source>
        <translation>Equipe: digite o seu PIN</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Um momento, por favor…</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n dígito digitado</numerusform>
            <numerusform>%n dígitos digitados</numerusform>
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
        <translation>Prioridade</translation>
    </message>
    <message>
        <source>Touch again to see all services</source>
        <translation>Toque de novo para ver todos os serviços</translation>
    </message>
    <message>
        <source>Older people, pregnant women, people with disabilities or with small children</source>
        <translation>Idosos, gestantes, pessoas com deficiência ou com crianças pequenas</translation>
    </message>
    <message>
        <source>Read the law</source>
        <translation>Ler a lei</translation>
    </message>
</context>
<context>
    <name>QrPanel</name>
    <message>
        <source>QR code of your ticket</source>
        <translation>Código QR da sua senha</translation>
    </message>
</context>
<context>
    <name>QuestionOverlay</name>
    <message>
        <source>No, go back</source>
        <translation>Não, voltar</translation>
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
        <translation>Ler para trás</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Ler adiante</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Your number</source>
        <translation>O seu número</translation>
    </message>
    <message>
        <source>Issued {time}</source>
        <translation>Emitida: {time}</translation>
    </message>
    <message>
        <source>%d/%m/%Y %H:%M</source>
        <translation>%d/%m/%Y %H:%M</translation>
    </message>
    <message>
        <source>No waiting</source>
        <translation>Sem espera</translation>
    </message>
    <message>
        <source>Wait: about {minutes} min</source>
        <translation>Espera: cerca de {minutes} min</translation>
    </message>
    <message>
        <source>Wait: up to {minutes} min</source>
        <translation>Espera: até {minutes} min</translation>
    </message>
    <message>
        <source>Wait: about {low}–{high} min</source>
        <translation>Espera: cerca de {low}–{high} min</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>Você é o próximo</translation>
    </message>
    <message>
        <source>Ahead of you: {count}</source>
        <translation>À sua frente: {count}</translation>
    </message>
    <message>
        <source>Scan this code to follow your turn</source>
        <translation>Leia este código para acompanhar a sua vez</translation>
    </message>
    <message>
        <source>Ticket {id}</source>
        <translation>Senha {id}</translation>
    </message>
    <message>
        <source>COPY {time}</source>
        <translation>CÓPIA {time}</translation>
    </message>
</context>
<context>
    <name>RefusedScreen</name>
    <message>
        <source>That ticket is gone</source>
        <translation>Essa senha não existe mais</translation>
    </message>
    <message>
        <source>No ticket was made</source>
        <translation>Nenhuma senha foi feita</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Escolher de novo</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>The ticket server answers in {ms} ms, asked {age_s} s ago.</source>
        <translation>O servidor de senhas responde em {ms} ms; consultado há {age_s} s.</translation>
    </message>
    <message>
        <source>The ticket server is slow: {ms} ms. Customers wait; tell whoever runs the network.</source>
        <translation>O servidor de senhas está lento: {ms} ms. Os clientes esperam; avise quem cuida da rede.</translation>
    </message>
    <message>
        <source>The ticket server does not answer. No tickets until it does: {detail}</source>
        <translation>O servidor de senhas não responde. Não há senhas até que responda: {detail}</translation>
    </message>
    <message>
        <source>The ticket server answers, but refuses this kiosk: {detail}</source>
        <translation>O servidor de senhas responde, mas recusa este totem: {detail}</translation>
    </message>
    <message>
        <source>The kiosk cannot start its work: {detail}</source>
        <translation>O totem não pode começar a trabalhar: {detail}</translation>
    </message>
    <message>
        <source>No branches yet: nothing to choose from.</source>
        <translation>Ainda não há agências: nada para escolher.</translation>
    </message>
    <message>
        <source>The printer is ready.</source>
        <translation>A impressora está pronta.</translation>
    </message>
    <message>
        <source>No printer: tickets are on the screen alone.</source>
        <translation>Sem impressora: as senhas saem só na tela.</translation>
    </message>
    <message>
        <source>The printer has not been asked yet.</source>
        <translation>A impressora ainda não foi consultada.</translation>
    </message>
    <message>
        <source>The printer does not answer: is it on, is its cable in?</source>
        <translation>A impressora não responde: está ligada, o cabo está encaixado?</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open: close it.</source>
        <translation>A tampa da impressora está aberta: feche-a.</translation>
    </message>
    <message>
        <source>The printer is out of paper: put in a new roll.</source>
        <translation>A impressora está sem papel: ponha um rolo novo.</translation>
    </message>
    <message>
        <source>The printer&apos;s cutter is stuck: open the cover, take out the paper that jams it, close it.</source>
        <translation>O cortador está preso: abra a tampa, tire o papel preso e feche-a.</translation>
    </message>
    <message>
        <source>The printer has a fault: switch it off and on.</source>
        <translation>A impressora está com defeito: desligue e ligue de novo.</translation>
    </message>
    <message>
        <source>The printer is offline: look at its panel.</source>
        <translation>A impressora está fora de linha: veja o painel dela.</translation>
    </message>
    <message>
        <source>The printer&apos;s roll is nearly used up: keep a new one at hand.</source>
        <translation>O rolo está no fim: tenha um novo à mão.</translation>
    </message>
    <message>
        <source>The printer is not ready: {detail}</source>
        <translation>A impressora não está pronta: {detail}</translation>
    </message>
    <message>
        <source>The roll is used up: put in a new one.</source>
        <translation>O rolo acabou: ponha um novo.</translation>
    </message>
    <message>
        <source>Paper is not counted: printer.roll_m is not set.</source>
        <translation>O papel não é contado: falta printer.roll_m.</translation>
    </message>
    <message>
        <source>No request needs you.</source>
        <translation>Nenhum pedido precisa de você.</translation>
    </message>
    <message>
        <source>Branches: {branches}, read {age_s} s ago.</source>
        <translation>Agências: {branches}, lidas há {age_s} s.</translation>
    </message>
    <message>
        <source>Branches: {branches}, but read {age_s} s ago: customers may see old ones.</source>
        <translation>Agências: {branches}, mas lidas há {age_s} s: os clientes podem ver dados antigos.</translation>
    </message>
    <message>
        <source>Tickets left on the roll: about {tickets}.</source>
        <translation>Senhas que restam no rolo: umas {tickets}.</translation>
    </message>
    <message>
        <source>Tickets left on the roll: only about {tickets}. Keep a new one at hand.</source>
        <translation>Senhas que restam no rolo: só umas {tickets}. Tenha um novo à mão.</translation>
    </message>
    <message>
        <source>Requests that need you: {count}. The server may hold a ticket that nobody has.</source>
        <translation>Pedidos que precisam de você: {count}. O servidor pode ter uma senha que ninguém tem.</translation>
    </message>
    <message>
        <source>The clock agrees with the server&apos;s.</source>
        <translation>O relógio confere com o do servidor.</translation>
    </message>
    <message>
        <source>The clock is {seconds} s off the server&apos;s: tell a technician.</source>
        <translation>O relógio difere {seconds} s do servidor: avise um técnico.</translation>
    </message>
    <message>
        <source>The server has told no time to compare the clock with.</source>
        <translation>O servidor não disse a hora para comparar o relógio.</translation>
    </message>
    <message>
        <source>{free_mb} MB are free on the disk.</source>
        <translation>Há {free_mb} MB livres no disco.</translation>
    </message>
    <message>
        <source>Only {free_mb} MB are free on the disk: tell a technician.</source>
        <translation>Só há {free_mb} MB livres no disco: avise um técnico.</translation>
    </message>
    <message>
        <source>The disk is full ({free_mb} MB): no tickets can be made. Call a technician.</source>
        <translation>O disco está cheio ({free_mb} MB): não é possível dar senhas. Chame um técnico.</translation>
    </message>
    <message>
        <source>Version {version}.</source>
        <translation>Versão {version}.</translation>
    </message>
    <message>
        <source>Running for {seconds} s.</source>
        <translation>Ligado há {seconds} s.</translation>
    </message>
    <message>
        <source>The kiosk is open.</source>
        <translation>O totem está aberto.</translation>
    </message>
    <message>
        <source>The kiosk is closed by staff since {since}.</source>
        <translation>A equipe fechou o totem: {since}.</translation>
    </message>
    <message>
        <source>New settings are on trial: keep them within {seconds} s, or the old ones come back.</source>
        <translation>Ajustes novos em teste: confirme em {seconds} s, ou os antigos voltam.</translation>
    </message>
    <message>
        <source>Nobody is in the room who may do that.</source>
        <translation>Não há ninguém aqui que possa fazer isso.</translation>
    </message>
    <message>
        <source>That cannot be done while the kiosk is out of order.</source>
        <translation>Isso não pode ser feito com o totem fora de serviço.</translation>
    </message>
    <message>
        <source>That was not understood: {detail}</source>
        <translation>Isso não foi entendido: {detail}</translation>
    </message>
    <message>
        <source>That did not work: {detail}</source>
        <translation>Isso não funcionou: {detail}</translation>
    </message>
    <message>
        <source>A new roll is counted, and a test ticket came out.</source>
        <translation>Um rolo novo foi contado, e saiu uma senha de teste.</translation>
    </message>
    <message>
        <source>A new roll is counted. Look whether a test ticket came out: {detail}</source>
        <translation>Um rolo novo foi contado. Veja se saiu uma senha de teste: {detail}</translation>
    </message>
    <message>
        <source>The test ticket came out.</source>
        <translation>A senha de teste saiu.</translation>
    </message>
    <message>
        <source>Look whether the test ticket came out: {detail}</source>
        <translation>Veja se a senha de teste saiu: {detail}</translation>
    </message>
    <message>
        <source>No test ticket came out: {detail}</source>
        <translation>Nenhuma senha de teste saiu: {detail}</translation>
    </message>
    <message>
        <source>Ticket {number} was printed again, marked as a copy.</source>
        <translation>A senha {number} foi impressa de novo, marcada como cópia.</translation>
    </message>
    <message>
        <source>Look whether the copy of {number} came out.</source>
        <translation>Veja se a cópia de {number} saiu.</translation>
    </message>
    <message>
        <source>No copy of {number}: the server does not say that it is alive, or the printer failed.</source>
        <translation>Sem cópia de {number}: o servidor não confirma que ela vale, ou a impressora falhou.</translation>
    </message>
    <message>
        <source>That request is settled already, or gone.</source>
        <translation>Esse pedido já está resolvido, ou não existe mais.</translation>
    </message>
    <message>
        <source>The server has ticket {number}: nobody has called it yet.</source>
        <translation>O servidor tem a senha {number}: ninguém a chamou ainda.</translation>
    </message>
    <message>
        <source>The server has ticket {number}, and it was called at {counter}.</source>
        <translation>O servidor tem a senha {number}, e ela foi chamada em {counter}.</translation>
    </message>
    <message>
        <source>The server has no such ticket: there is nothing to cancel.</source>
        <translation>O servidor não tem essa senha: não há nada a cancelar.</translation>
    </message>
    <message>
        <source>Tickets on the server that may be it: {count} ({numbers}).</source>
        <translation>Senhas no servidor que podem ser: {count} ({numbers}).</translation>
    </message>
    <message>
        <source>Settings taken over: {count}, tried at the next start; then keep them within {seconds} s.</source>
        <translation>Ajustes importados: {count}; serão testados ao reiniciar: confirme então em {seconds} s.</translation>
    </message>
    <message>
        <source>The server lists none that may be it.</source>
        <translation>O servidor não tem nenhuma que possa ser.</translation>
    </message>
    <message>
        <source>The server cannot be asked for it. Look at the teller&apos;s screen for {service}, {made}.</source>
        <translation>O servidor não pode ser consultado. Procure na tela do guichê: {service}, {made}.</translation>
    </message>
    <message>
        <source>The server did not answer: {detail}</source>
        <translation>O servidor não respondeu: {detail}</translation>
    </message>
    <message>
        <source>Noted: the customer has the ticket.</source>
        <translation>Anotado: o cliente tem a senha.</translation>
    </message>
    <message>
        <source>Ticket {number} is cancelled.</source>
        <translation>A senha {number} foi cancelada.</translation>
    </message>
    <message>
        <source>The server does not answer; the kiosk goes on trying to cancel {number}.</source>
        <translation>O servidor não responde; o totem segue tentando cancelar {number}.</translation>
    </message>
    <message>
        <source>It was not cancelled: {detail}</source>
        <translation>Não foi cancelada: {detail}</translation>
    </message>
    <message>
        <source>Noted: nobody looks for it any more.</source>
        <translation>Anotado: ninguém procura mais.</translation>
    </message>
    <message>
        <source>The kiosk is closed. Customers read why.</source>
        <translation>O totem está fechado. Os clientes leem por quê.</translation>
    </message>
    <message>
        <source>The kiosk is open again.</source>
        <translation>O totem está aberto de novo.</translation>
    </message>
    <message>
        <source>The catalogue is being read anew.</source>
        <translation>O catálogo está sendo lido de novo.</translation>
    </message>
    <message>
        <source>The volume is {percent} % now.</source>
        <translation>O volume agora é {percent} %.</translation>
    </message>
    <message>
        <source>Saved, and tried at the next start; then keep it within {seconds} s.</source>
        <translation>Salvo; será testado ao reiniciar: confirme então em {seconds} s.</translation>
    </message>
    <message>
        <source>Not saved: {detail}</source>
        <translation>Não salvo: {detail}</translation>
    </message>
    <message>
        <source>The new settings are kept.</source>
        <translation>Os ajustes novos ficam.</translation>
    </message>
    <message>
        <source>The old settings are back. The kiosk starts again.</source>
        <translation>Os ajustes antigos voltaram. O totem reinicia.</translation>
    </message>
    <message>
        <source>No settings are on trial.</source>
        <translation>Não há ajustes em teste.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Escrito: {file}</translation>
    </message>
    <message>
        <source>Screens measured: {count}. Everybody can use them.</source>
        <translation>Telas medidas: {count}. Todas as pessoas podem usá-las.</translation>
    </message>
    <message>
        <source>Screens that miss something: {missed} of {count} (kiosk check --screens). The first: {detail}</source>
        <translation>Telas em que falta algo: {missed} de {count} (kiosk check --screens). A primeira: {detail}</translation>
    </message>
    <message>
        <source>The new PIN holds from now on.</source>
        <translation>O PIN novo vale a partir de agora.</translation>
    </message>
    <message>
        <source>That PIN is too easy to guess.</source>
        <translation>Esse PIN é fácil demais de adivinhar.</translation>
    </message>
    <message>
        <source>A PIN for this role has at least {least} digits.</source>
        <translation>Um PIN para esta função tem pelo menos {least} dígitos.</translation>
    </message>
    <message>
        <source>A PIN has at most {most} digits.</source>
        <translation>Um PIN tem no máximo {most} dígitos.</translation>
    </message>
    <message>
        <source>Another role has that PIN.</source>
        <translation>Outra função tem esse PIN.</translation>
    </message>
    <message>
        <source>The kiosk starts again.</source>
        <translation>O totem reinicia.</translation>
    </message>
    <message>
        <source>The kiosk leaves to the desktop.</source>
        <translation>O totem sai para a área de trabalho.</translation>
    </message>
    <message>
        <source>Ticket {number} was made, and perhaps nobody has it.</source>
        <translation>A senha {number} foi feita, e talvez ninguém a tenha.</translation>
    </message>
    <message>
        <source>The server&apos;s answer was lost: it may hold a ticket that nobody has.</source>
        <translation>A resposta do servidor se perdeu: ele pode ter uma senha que ninguém tem.</translation>
    </message>
    <message>
        <source>The server made a second ticket, {number}, and it could not be cancelled.</source>
        <translation>O servidor fez uma segunda senha, {number}, que não pôde ser cancelada.</translation>
    </message>
</context>
<context>
    <name>SectorScreen</name>
    <message>
        <source>Where in the branch?</source>
        <translation>Qual setor?</translation>
    </message>
    <message>
        <source>Nothing is open here right now. Please go back, or ask at the desk.</source>
        <translation>Não há nada aberto aqui no momento. Volte ou pergunte no balcão.</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>What do you need?</source>
        <translation>Do que você precisa?</translation>
    </message>
    <message>
        <source>We cannot show the services right now. Please go back, or ask at the desk.</source>
        <translation>Não podemos mostrar os serviços no momento. Volte ou pergunte no balcão.</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message numerus="yes">
        <source>%n answer(s) to choose from.</source>
        <translation>
            <numerusform>%n opção para escolher.</numerusform>
            <numerusform>%n opções para escolher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) typed.</source>
        <translation>
            <numerusform>%n caractere digitado.</numerusform>
            <numerusform>%n caracteres digitados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If you do nothing, we start over in %n second(s).</source>
        <translation>
            <numerusform>Se não fizer nada, recomeçamos em %n segundo.</numerusform>
            <numerusform>Se não fizer nada, recomeçamos em %n segundos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n minute(s)</source>
        <translation>
            <numerusform>até %n minuto</numerusform>
            <numerusform>até %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>cerca de %n minuto</numerusform>
            <numerusform>cerca de %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {low} to %n minute(s)</source>
        <translation>
            <numerusform>cerca de {low} a %n minuto</numerusform>
            <numerusform>cerca de {low} a %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>To hear this again, press the help key.</source>
        <translation>Para ouvir de novo, aperte a tecla de ajuda.</translation>
    </message>
    <message>
        <source>Take a seat. We call your number.</source>
        <translation>Sente-se: chamamos o seu número.</translation>
    </message>
    <message>
        <source>Your number is {number}.</source>
        <translation>O seu número é {number}.</translation>
    </message>
    <message>
        <source>Your paper ticket is ready below.</source>
        <translation>A sua senha de papel está pronta, embaixo.</translation>
    </message>
    <message>
        <source>We cannot tell whether your paper ticket came out. Please say so.</source>
        <translation>Não sabemos se a sua senha de papel saiu. Por favor, responda.</translation>
    </message>
    <message>
        <source>There may be no paper. Your number holds all the same.</source>
        <translation>Talvez não haja papel. O seu número vale mesmo assim.</translation>
    </message>
    <message>
        <source>Your paper ticket is being printed.</source>
        <translation>A sua senha de papel está sendo impressa.</translation>
    </message>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}, escolhido</translation>
    </message>
    <message>
        <source>{name}, cannot be chosen now</source>
        <translation>{name}, não pode ser escolhido agora</translation>
    </message>
    <message>
        <source>{place} of {count}: {name}.</source>
        <translation>{place} de {count}: {name}.</translation>
    </message>
    <message>
        <source>no waiting</source>
        <translation>sem espera</translation>
    </message>
    <message>
        <source>The wait is {wait}.</source>
        <translation>A espera é {wait}.</translation>
    </message>
    <message>
        <source>Speech is on. The arrow keys move, Enter chooses, the help key says where you are.</source>
        <translation>A voz está ligada. As setas movem, Enter escolhe, a tecla de ajuda diz onde você está.</translation>
    </message>
    <message>
        <source>This is how fast I speak now.</source>
        <translation>É nesta velocidade que falo agora.</translation>
    </message>
    <message>
        <source>This is how loud I speak now.</source>
        <translation>É neste volume que falo agora.</translation>
    </message>
    <message>
        <source>The screen is black now, so that nobody reads along. Touch it to see it again.</source>
        <translation>A tela está preta agora, para que ninguém leia junto. Toque nela para ver de novo.</translation>
    </message>
    <message>
        <source>The screen shows everything again.</source>
        <translation>A tela mostra tudo de novo.</translation>
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
        <translation>Mostrar a tela</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>Tela preta</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Mais devagar</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Mais rápido</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Mais baixo</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Mais alto</translation>
    </message>
    <message>
        <source>Turn the voice off</source>
        <translation>Desligar a voz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Staff&apos;s room</source>
        <translation>Sala da equipe</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>Limpar a tela</translation>
    </message>
    <message>
        <source>Technician&apos;s tools</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Requests that need you</source>
        <translation>Pedidos pendentes</translation>
    </message>
    <message>
        <source>The server may hold tickets for these that nobody has.</source>
        <translation>O servidor pode ter senhas destes que ninguém tem.</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Sem número</translation>
    </message>
    <message>
        <source>No request needs you.</source>
        <translation>Nenhum pedido precisa de você.</translation>
    </message>
    <message>
        <source>What about this request?</source>
        <translation>O que houve com este pedido?</translation>
    </message>
    <message>
        <source>It is settled.</source>
        <translation>Está resolvido.</translation>
    </message>
    <message>
        <source>Print which ticket again?</source>
        <translation>Imprimir qual senha de novo?</translation>
    </message>
    <message>
        <source>It is marked as a copy.</source>
        <translation>Ela sai marcada como cópia.</translation>
    </message>
    <message>
        <source>No ticket was handed over lately.</source>
        <translation>Nenhuma senha foi entregue há pouco.</translation>
    </message>
    <message>
        <source>Close the kiosk: customers read</source>
        <translation>Fechar: os clientes leem</translation>
    </message>
    <message>
        <source>It is at {percent} % now. At a customer&apos;s ear: no more than 65 dBA.</source>
        <translation>Agora está em {percent} %. No ouvido do cliente: no máximo 65 dBA.</translation>
    </message>
    <message>
        <source>Speaker volume</source>
        <translation>Volume do alto-falante</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Mais alto</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Mais baixo</translation>
    </message>
    <message>
        <source>Let me hear it</source>
        <translation>Quero ouvir</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation>Digite mais uma vez</translation>
    </message>
    <message>
        <source>Type the new PIN</source>
        <translation>Digite o PIN novo</translation>
    </message>
    <message>
        <source>The two were not the same. Please begin again.</source>
        <translation>Os dois não eram iguais. Comece de novo, por favor.</translation>
    </message>
    <message>
        <source>Running for {time}.</source>
        <translation>Ligado há {time}.</translation>
    </message>
    <message>
        <source>Branches: {branches}, read {time} ago.</source>
        <translation>Agências: {branches}, lidas há {time}.</translation>
    </message>
    <message>
        <source>Branches: {branches}, but read {time} ago: customers may see old ones.</source>
        <translation>Agências: {branches}, mas lidas há {time}: os clientes podem ver dados antigos.</translation>
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
        <translation>Isso não abriu.</translation>
    </message>
    <message>
        <source>Staff can try again in {time}.</source>
        <translation>A equipe pode tentar de novo em {time}.</translation>
    </message>
    <message>
        <source>Technicians can try again in {time}.</source>
        <translation>Os técnicos podem tentar de novo em {time}.</translation>
    </message>
    <message>
        <source>The recovery secret opens at any time.</source>
        <translation>O segredo de recuperação abre sempre.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Equipe</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bom</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Atenção</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Aja</translation>
    </message>
    <message>
        <source>New settings</source>
        <translation>Ajustes novos</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Totem</translation>
    </message>
    <message>
        <source>Ticket server</source>
        <translation>Servidor de senhas</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Agências</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impressora</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Relógio</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Ligado há</translation>
    </message>
    <message>
        <source>I changed the roll</source>
        <translation>Troquei o rolo</translation>
    </message>
    <message>
        <source>Print a test</source>
        <translation>Imprimir teste</translation>
    </message>
    <message>
        <source>Print a ticket again</source>
        <translation>Reimprimir senha</translation>
    </message>
    <message>
        <source>Look at requests</source>
        <translation>Ver pedidos</translation>
    </message>
    <message>
        <source>The customer has it</source>
        <translation>O cliente tem a senha</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>Cancelar a senha</translation>
    </message>
    <message>
        <source>Give up looking</source>
        <translation>Deixar de procurar</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Fechar o totem</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>Abrir o totem</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Choose the printer</source>
        <translation>Escolher a impressora</translation>
    </message>
    <message>
        <source>Keep the settings</source>
        <translation>Manter os ajustes</translation>
    </message>
    <message>
        <source>Bring the old ones back</source>
        <translation>Voltar aos antigos</translation>
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
        <translation>Gravar arquivo de suporte</translation>
    </message>
    <message>
        <source>Check the screens</source>
        <translation>Verificar as telas</translation>
    </message>
    <message>
        <source>Change a PIN</source>
        <translation>Trocar um PIN</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Reiniciar o totem</translation>
    </message>
    <message>
        <source>Leave to the desktop</source>
        <translation>Sair para o sistema</translation>
    </message>
    <message>
        <source>Cancel this ticket? Whoever holds it loses their place.</source>
        <translation>Cancelar esta senha? Quem a tiver perde o lugar.</translation>
    </message>
    <message>
        <source>Give up? Nobody will look for this ticket any more.</source>
        <translation>Deixar? Ninguém mais vai procurar esta senha.</translation>
    </message>
    <message>
        <source>Does the customer really have this ticket?</source>
        <translation>O cliente tem mesmo esta senha?</translation>
    </message>
    <message>
        <source>Restart the kiosk now? It takes less than a minute.</source>
        <translation>Reiniciar o totem agora? Leva menos de um minuto.</translation>
    </message>
    <message>
        <source>Leave to the desktop? No tickets until somebody starts the kiosk again.</source>
        <translation>Sair para o sistema? Não há senhas até que alguém inicie o totem de novo.</translation>
    </message>
    <message>
        <source>Take over all settings of this file?</source>
        <translation>Assumir todos os ajustes deste arquivo?</translation>
    </message>
    <message>
        <source>Print here from now on?</source>
        <translation>Imprimir aqui a partir de agora?</translation>
    </message>
    <message>
        <source>Restart now to try them? You can also change more first.</source>
        <translation>Reiniciar agora para testá-los? Antes pode mudar outros.</translation>
    </message>
    <message>
        <source>Ask the ticket server</source>
        <translation>Perguntar ao servidor</translation>
    </message>
    <message>
        <source>It says what it knows now.</source>
        <translation>Ele diz o que sabe agora.</translation>
    </message>
    <message>
        <source>Nothing is cancelled.</source>
        <translation>Nada é cancelado.</translation>
    </message>
    <message>
        <source>Nobody has it: its place in the queue goes to the next.</source>
        <translation>Ninguém a tem: o lugar na fila passa ao próximo.</translation>
    </message>
    <message>
        <source>Nobody knows, and nobody looks any more.</source>
        <translation>Ninguém sabe, e ninguém procura mais.</translation>
    </message>
    <message>
        <source>We are back in a few minutes. Please wait, or ask at the desk.</source>
        <translation>Voltamos em alguns minutos. Por favor, espere ou pergunte no balcão.</translation>
    </message>
    <message>
        <source>The printer is being looked after. Please ask at the desk.</source>
        <translation>Estamos cuidando da impressora. Por favor, pergunte no balcão.</translation>
    </message>
    <message>
        <source>The ticket service does not work right now. Please ask at the desk.</source>
        <translation>O serviço de senhas não funciona no momento. Por favor, pergunte no balcão.</translation>
    </message>
    <message>
        <source>This kiosk is being cleaned. It is ready in a few minutes.</source>
        <translation>Este totem está sendo limpo. Estará pronto em alguns minutos.</translation>
    </message>
    <message>
        <source>Please take your number at the desk.</source>
        <translation>Por favor, pegue o seu número no balcão.</translation>
    </message>
    <message>
        <source>No more numbers are given today.</source>
        <translation>Hoje não damos mais números.</translation>
    </message>
    <message>
        <source>That did not work, and the log says why. Please try again.</source>
        <translation>Isso não funcionou, e o registro diz por quê. Tente de novo.</translation>
    </message>
    <message>
        <source>That was the recovery secret. Please set new PINs now.</source>
        <translation>Era o segredo de recuperação. Defina PINs novos agora.</translation>
    </message>
    <message>
        <source>Measure the screen</source>
        <translation>Medir a tela</translation>
    </message>
    <message>
        <source>Test the touch</source>
        <translation>Testar o toque</translation>
    </message>
    <message>
        <source>Read the audit trail</source>
        <translation>Ler o registro de ações</translation>
    </message>
    <message>
        <source>Settings: {count}</source>
        <translation>Ajustes: {count}</translation>
    </message>
    <message>
        <source>The settings cannot be read.</source>
        <translation>Não é possível ler os ajustes.</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Não se mostra</translation>
    </message>
    <message>
        <source>{value} (set by the environment)</source>
        <translation>{value} (fixado pelo ambiente)</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>Padrão: {value}</translation>
    </message>
    <message>
        <source>No native speaker has read these yet: {languages}</source>
        <translation>Nenhum falante nativo leu estes textos ainda: {languages}</translation>
    </message>
    <message>
        <source>No printer was found: is it on, is its cable in?</source>
        <translation>Nenhuma impressora encontrada: está ligada, o cabo está encaixado?</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Pen drive</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Este totem</translation>
    </message>
    <message>
        <source>PINs and tokens are left out.</source>
        <translation>Sem PINs nem chaves de acesso.</translation>
    </message>
    <message>
        <source>It holds logs and requests, and nothing about customers.</source>
        <translation>Contém registros e pedidos, e nada sobre os clientes.</translation>
    </message>
    <message>
        <source>Nothing can be written to: plug in a drive.</source>
        <translation>Não há onde gravar: conecte um pen drive.</translation>
    </message>
    <message>
        <source>Import which settings?</source>
        <translation>Importar quais ajustes?</translation>
    </message>
    <message>
        <source>This kiosk keeps its own name, PINs and tokens.</source>
        <translation>Este totem mantém o seu nome, os seus PINs e as suas chaves.</translation>
    </message>
    <message>
        <source>No settings file was found: plug in the drive it is on.</source>
        <translation>Nenhum arquivo de ajustes encontrado: conecte o pen drive em que está.</translation>
    </message>
    <message>
        <source>Whose PIN?</source>
        <translation>O PIN de quem?</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Registro de ações</translation>
    </message>
    <message>
        <source>Hold a ruler against the line. How long is it?</source>
        <translation>Ponha uma régua junto à linha. Quanto ela mede?</translation>
    </message>
    <message>
        <source>50 mm measure 50 mm: nothing needs to change.</source>
        <translation>50 mm medem 50 mm: não é preciso mudar nada.</translation>
    </message>
    <message>
        <source>Every screen is drawn unseen and measured. It takes a minute or two.</source>
        <translation>Todas as telas são desenhadas sem aparecer e medidas. Leva um ou dois minutos.</translation>
    </message>
    <message>
        <source>Touch every field until all are marked.</source>
        <translation>Toque em todos os campos até marcá-los.</translation>
    </message>
    <message>
        <source>Every place answers.</source>
        <translation>Todos os lugares respondem.</translation>
    </message>
</context>
<context>
    <name>StillThereOverlay</name>
    <message>
        <source>Are you still there?</source>
        <translation>Você ainda está aí?</translation>
    </message>
    <message numerus="yes">
        <source>We start over in %n s, so that nobody sees your choices.</source>
        <translation>
            <numerusform>Recomeçamos em %n s, para que ninguém veja o que você escolheu.</numerusform>
            <numerusform>Recomeçamos em %n s, para que ninguém veja o que você escolheu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, continue</source>
        <translation>Sim, continuar</translation>
    </message>
    <message>
        <source>No, start over</source>
        <translation>Não, recomeçar</translation>
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
        <translation>Maiúsculas</translation>
    </message>
    <message>
        <source>Small letters</source>
        <translation>Minúsculas</translation>
    </message>
    <message>
        <source>ñ á</source>
        <translation>ã ç</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>Letras com acentos</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Números e sinais</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Apagar o último caractere</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
</context>
<context>
    <name>TicketNumber</name>
    <message>
        <source>Your number</source>
        <translation>O seu número</translation>
    </message>
    <message>
        <source>Take a seat. We call your number.</source>
        <translation>Sente-se: chamamos o seu número.</translation>
    </message>
</context>
<context>
    <name>TicketScreen</name>
    <message>
        <source>Your number</source>
        <translation>O seu número</translation>
    </message>
    <message>
        <source>Photograph this code to keep your ticket on your phone.</source>
        <translation>Fotografe este código para levar a sua senha no telefone.</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>Saiu</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>Não saiu</translation>
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
        <translation>Não conseguimos confirmar a sua senha</translation>
    </message>
    <message>
        <source>If one was made, we will cancel it. Please try again, or ask at the desk.</source>
        <translation>Se uma foi feita, vamos cancelá-la. Tente de novo ou pergunte no balcão.</translation>
    </message>
    <message>
        <source>Please ask at the desk: they can see whether you have one.</source>
        <translation>Pergunte no balcão: lá podem ver se você tem uma.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Começar de novo</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>One moment, please…</source>
        <translation>Um momento, por favor…</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Take your number here</source>
        <translation>Retire a sua senha aqui</translation>
    </message>
    <message>
        <source>Touch the button. We ask what you need, then you get your ticket.</source>
        <translation>Toque no botão. Perguntamos do que precisa e você recebe a sua senha.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Toque para começar</translation>
    </message>
</context>
</TS>
