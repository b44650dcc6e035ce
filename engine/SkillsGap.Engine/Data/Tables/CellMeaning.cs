namespace SkillsGap.Engine.Data.Tables;

/// <summary>What a cell says of the people whom its row is about.</summary>
internal enum CellMeaning
{
    Other,

    /// <summary>A person's id.</summary>
    Person,

    /// <summary>Text that anybody may have written anything in.</summary>
    FreeText,

    Date,
}
