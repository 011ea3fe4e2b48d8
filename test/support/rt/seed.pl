# People, queues, rights and custom fields of a throw-away Request Tracker; prints a token for each technician.
use strict;
use warnings;
use lib '/usr/share/request-tracker5/lib';
use RT;
RT::LoadConfig();
RT::Init();
use RT::AuthToken;

my $system = RT->SystemUser;

sub done {
    my ($id, @rest) = @_;
    die "seed: $rest[-1]" unless $id;
    return $id;
}

my %queue;
for (['Service Desk', 'First line'], ['Network', 'Lines and switches']) {
    my $queue = RT::Queue->new($system);
    done($queue->Create(Name => $_->[0], Description => $_->[1]));
    $queue{$_->[0]} = $queue;
}

my %user;
for (
    ['ruiz',   'Ana Ruiz',   1],
    ['okafor', 'Ben Okafor', 1],
    ['lee',    'Dana Lee',   0],
    ['smith',  'Kim Smith',  0],
) {
    my ($name, $real, $privileged) = @$_;
    my $user = RT::User->new($system);
    done($user->Create(
        Name         => $name,
        RealName     => $real,
        EmailAddress => "$name\@example.test",
        Password     => 'Zq8wTn5kV2',
        Privileged   => $privileged,
    ));
    $user{$name} = $user;
}

my $technicians = RT::Group->new($system);
done($technicians->CreateUserDefinedGroup(Name => 'Technicians'));
done($technicians->AddMember($user{$_}->PrincipalId)) for qw(ruiz okafor);
done($technicians->PrincipalObj->GrantRight(Right => $_, Object => $RT::System))
    for qw(SeeQueue ShowTicket ShowTicketComments CreateTicket ReplyToTicket CommentOnTicket ModifyTicket
    OwnTicket TakeTicket StealTicket ReassignTicket SeeCustomField ModifyCustomField ManageAuthTokens);
$queue{'Service Desk'}->AddWatcher(Type => 'AdminCc', PrincipalId => $technicians->PrincipalId);

for (
    ['Service Desk', 'Building',  'SelectSingle',   '(?#Mandatory).',       ['North', 'South']],
    ['Service Desk', 'Asset tag', 'FreeformSingle', '(?#Digits)^[\d.]+$',   []],
    ['Service Desk', 'Remark',    'FreeformSingle', '',                     []],
    ['Service Desk', 'Story',     'TextSingle',     '',                     []],
    ['Network',      'Affected',  'SelectMultiple', '',                     ['Mail', 'Files', 'Phone']],
) {
    my ($queue, $name, $type, $pattern, $values) = @$_;
    my $field = RT::CustomField->new($system);
    done($field->Create(Name => $name, Type => $type, LookupType => 'RT::Queue-RT::Ticket', Pattern => $pattern));
    done($field->AddToObject($queue{$queue}));
    my $order = 0;
    done($field->AddValue(Name => $_, SortOrder => $order++)) for @$values;
}

for my $name (qw(ruiz okafor)) {
    my $token = RT::AuthToken->new(RT::CurrentUser->new($user{$name}));
    my ($ok, $message, $secret) = $token->Create(Owner => $user{$name}->id, Description => 'tests');
    done($ok, $message);
    print "$name $secret\n";
}
