import QtQuick
import Kiosk
import ".."

// How everything looks: the theme as the session has it, for a stage of this size.
Item {
    id: dress

    required property Session session
    required property real stageWidth
    required property real stageHeight

    visible: false

    Binding {
        target: Theme
        property: "dotsPerMm"
        value: dress.session.dotsPerMm
    }
    Binding {
        target: Theme
        property: "motion"
        value: dress.session.motion
    }
    Binding {
        target: Theme
        property: "brandPrimary"
        value: dress.session.brandPrimary
    }
    Binding {
        target: Theme
        property: "brandGround"
        value: dress.session.brandGround
    }
    Binding {
        target: Theme
        property: "widthMm"
        value: dress.stageWidth / dress.session.dotsPerMm
    }
    Binding {
        target: Theme
        property: "heightMm"
        value: dress.stageHeight / dress.session.dotsPerMm
    }
    Binding {
        target: Theme
        property: "contrast"
        value: dress.session.contrast
    }
    Binding {
        target: Theme
        property: "large"
        value: dress.session.largeText
    }
}
