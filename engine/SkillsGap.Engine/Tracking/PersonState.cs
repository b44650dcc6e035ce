namespace SkillsGap.Engine.Tracking;

/// <summary>Where somebody stands against the plan on the day of a review. The first that holds, from the top down but for <see cref="OnTrack"/>.</summary>
public enum PersonState
{
    /// <summary>Nothing is planned for them to learn.</summary>
    NotPlanned,

    /// <summary>They have become proficient: they meet all that the role of the path requires, or did on the day they passed the last module and have faded
    /// since, see <see cref="FadedLevels"/>; of a transition: they hold the role. Whoever has passed all modules and was not at every level yet is not
    /// done.</summary>
    Done,

    /// <summary>They declined or dropped the path.</summary>
    Out,

    /// <summary>A module was failed or given up and not passed since, or is later than <see cref="ProgressRules.StrugglingAfterDays"/>, or an assessment was
    /// lower than the path should have brought them by <see cref="ProgressRules.AssessedBelow"/>, or all modules are passed and a level is missed by more than
    /// that.</summary>
    Struggling,

    /// <summary>A module is later than <see cref="ProgressRules.LateAfterDays"/>.</summary>
    Late,

    /// <summary>None of these.</summary>
    OnTrack,
}
