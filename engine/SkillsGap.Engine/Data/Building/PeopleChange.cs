using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Building;

/// <summary>Changes a row about people, or looks at it; says whether it stays.</summary>
internal delegate bool PeopleChange(RowCells row);
