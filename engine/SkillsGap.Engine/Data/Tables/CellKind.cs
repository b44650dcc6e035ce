namespace SkillsGap.Engine.Data.Tables;

/// <summary>What kind of value a field holds, for formats that tell kinds apart.</summary>
internal enum CellKind
{
    Text,
    Number,
    Date,
    Flag,
}
