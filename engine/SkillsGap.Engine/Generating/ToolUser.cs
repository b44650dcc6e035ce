namespace SkillsGap.Engine.Generating;

/// <summary>What is true of somebody's use of a tool.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Tool">Index of the tool.</param>
/// <param name="Habit">What kind of user they are.</param>
/// <param name="Daily">Probability of use on a working day.</param>
/// <param name="Sessions">Expected sessions a day of use.</param>
/// <param name="Repertoire">Features they know how to use.</param>
public readonly record struct ToolUser(int Person, int Tool, UserHabit Habit, double Daily, double Sessions, int Repertoire)
{
    /// <summary>Whether they are one of the champions to be found.</summary>
    public bool IsChampion => Habit == UserHabit.Champion;
}
