import QtQuick
import Kiosk
import ".."

// What every screen is: a question, perhaps a hint, and answers. The frame around it (Main) sets the words in type.
FocusScope {
    required property Session session
    property string question
    property string hint: ""
    // true: this screen needs the whole width, header and question included.
    property bool wide: false
    // true: this screen brings its own headline.
    property bool bare: false
    // What is being typed: under the question where that stands beside the answers, else above the keys.
    property Component entryPart: null
    readonly property bool entryBeside: Theme.landscape && !wide
}
