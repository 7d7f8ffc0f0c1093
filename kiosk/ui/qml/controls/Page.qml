import QtQuick
import Kiosk
import ".."

// What every screen is: a question, perhaps a hint, and answers. The frame around it (Main) sets the words in type.
FocusScope {
    required property Session session
    property string question
    property string hint: ""
    // What else this screen says, for whoever listens; its answers and the session's notices are known without it.
    property string told: ""
    // true: this screen needs the whole width, header and question included.
    property bool wide: false
    // true: this screen brings its own headline.
    property bool bare: false
    // true: staff's own, from edge to edge: nothing of what customers see stays.
    property bool staff: false
    // true: in both top corners nothing answers a touch.
    property bool corners: false
    // What narrows the question: under it where that stands beside the answers, else above them.
    property Component aside: null
    readonly property bool beside: Theme.landscape && !wide
}
